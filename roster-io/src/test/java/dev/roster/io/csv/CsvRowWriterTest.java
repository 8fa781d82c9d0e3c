package dev.roster.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.spec.LineEnd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CsvRowWriter writer = new CsvRowWriter(out, LineEnd.LF);

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        writer.row(List.of("a", " b ", "5' pipe", "1;2", "=x", ""));
        writer.row(List.of("a,b", "say \"hi\"", "\"", "x\ny", "x\ry", "\u00e9,\ud83d\ude80"));
        assertThat(written())
                .isEqualTo(
                        "a, b ,5' pipe,1;2,=x,\n\"a,b\",\"say \"\"hi\"\"\",\"\"\"\",\"x\ny\",\"x\ry\",\"\u00e9,\ud83d\ude80\"\n");
    }

    @Test
    void quotesTheOnlyCellOfARowWhereItIsEmpty() throws IOException {
        writer.row(List.of(""));
        writer.row(List.of("", ""));
        assertThat(written()).isEqualTo("\"\"\n,\n");
    }

    @Test
    void endsLinesAsTold() throws IOException {
        CsvRowWriter dos = new CsvRowWriter(out, LineEnd.CRLF);
        dos.row(List.of("a", "b\nc"));
        dos.row(List.of(""));
        dos.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a,\"b\nc\"\r\n\"\"\r\n");
    }

    @Test
    void encodesCharactersOfAllLengths() throws IOException {
        String text = "a\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff";
        writer.row(List.of(text));
        assertThat(written()).isEqualTo(text + "\n");
    }

    @Test
    void refusesHalfASurrogatePairAndWritesNothingOfItsRow() throws IOException {
        writer.row(List.of("kept"));
        for (String broken : List.of("Zora\ud83d", "\ude80", "\ud83d,")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.row(List.of("Zora", "a,b", broken)))
                    .withMessage("the cell in column 3 holds half of a surrogate pair, which no UTF-8 text may hold; "
                            + "correct it where it comes from");
        }
        writer.row(List.of("next"));
        assertThat(written()).isEqualTo("kept\nnext\n");
    }

    @Test
    void refusesANulCharacter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.cell("a\0b"))
                .withMessage("the cell in column 1 holds a NUL character, which no UTF-8 text may hold; "
                        + "correct it where it comes from");
    }

    @Test
    void refusesARowWithoutCells() {
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.row(List.of()))
                .withMessage("a row without cells cannot be told from a blank line; call cell first");
    }

    @Test
    void keepsARowThatWasOnlyBegunForLater() throws IOException {
        writer.cell("a");
        assertThat(written()).isEmpty();
        writer.cell("b".repeat(100_000));
        writer.endRow();
        assertThat(written()).isEqualTo("a," + "b".repeat(100_000) + "\n");
    }

    private String written() throws IOException {
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
