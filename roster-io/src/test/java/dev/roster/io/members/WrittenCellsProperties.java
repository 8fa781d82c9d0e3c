package dev.roster.io.members;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.members.MemberRows.Notation;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is written is read, whatever the cells and the headers. */
class WrittenCellsProperties {
    private static final int FILES = 200;
    private static final int ROWS = 20;
    private static final String PIECES =
            "a~7~ ~\n~\r~\r\n~\t~\"~'~\\~<~>~&~&amp;~]]>~]~{~}~,~:~null~\u00e9~e\u0301~\u05d0~\u0627\u202e~\u6f22~"
                    + "\ud83d\ude80~\ufffd~\u007f~\u0085~\u2028~<!--~-->~<?x?>~\\n~\u200f";
    private static final String CONTROLS = "\u0001~\b~\f~\u001f~\ufffe~\uffff";

    @ParameterizedTest
    @EnumSource(Notation.class)
    void readingGivesBackWhatWasWritten(Notation notation) throws IOException {
        Random random = new Random(7);
        for (int file = 0; file < FILES; file++) {
            int columns = 1 + random.nextInt(6);
            List<List<String>> rows = new ArrayList<>();
            rows.add(IntStream.range(0, columns)
                    .mapToObj(i -> text(random, notation) + i)
                    .toList());
            for (int row = 0; row < ROWS; row++) {
                rows.add(texts(columns, random, notation));
            }
            assertThat(read(notation, write(notation, rows))).isEqualTo(rows);
        }
    }

    @Test
    void theParserOfTheJdkReadsTheSame() throws Exception {
        Random random = new Random(8);
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (int file = 0; file < FILES; file++) {
            List<String> row = texts(3, random, Notation.XML);
            byte[] bytes = write(Notation.XML, List.of(List.of("a", "b c", "d"), row));
            Element root = parser.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            NodeList cells = root.getElementsByTagName("Row").item(0).getChildNodes();
            assertThat(IntStream.range(0, 3).mapToObj(i -> cells.item(i).getTextContent()))
                    .containsExactlyElementsOf(row);
        }
    }

    private static List<String> texts(int count, Random random, Notation notation) {
        return IntStream.range(0, count).mapToObj(i -> text(random, notation)).toList();
    }

    private static String text(Random random, Notation notation) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(5); piece > 0; piece--) {
            boolean control = notation != Notation.XML && random.nextInt(10) == 0;
            String[] pieces = (control ? CONTROLS : PIECES).split("~", -1);
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static byte[] write(Notation notation, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowWriter writer = switch (notation) {
            case JSON -> JsonRowWriter.array(out);
            case LINES -> JsonRowWriter.lines(out);
            case XML -> new XmlRowWriter(out, WrittenCellsProperties::names);
        };
        writer.header(rows.get(0));
        for (List<String> row : rows.subList(1, rows.size())) {
            writer.row(row);
        }
        writer.finish();
        return out.toByteArray();
    }

    private static XmlNames names(List<String> headers) {
        return new XmlNames(
                "rows",
                "Row",
                headers.stream()
                        .map(header -> XmlNames.legal(header) ? header : "column")
                        .toList());
    }

    private static List<List<String>> read(Notation notation, byte[] bytes) throws IOException {
        Columns columns = MemberRows.columns(new ByteArrayInputStream(bytes), notation, List.of(), Limits.STANDARD);
        MemberRows rows =
                MemberRows.of(new ByteArrayInputStream(bytes), notation, columns, Limits.STANDARD, trouble -> {
                    throw new IOException("a trouble: " + trouble);
                });
        List<List<String>> read = new ArrayList<>();
        RawRow row = new RawRow();
        while (rows.next(row)) {
            assertThat(row.fault()).isNull();
            read.add(IntStream.range(0, row.size()).mapToObj(row::text).toList());
        }
        return read;
    }
}
