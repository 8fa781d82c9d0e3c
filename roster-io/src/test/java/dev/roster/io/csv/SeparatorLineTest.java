package dev.roster.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that spreadsheets write for each other. */
class SeparatorLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\'',
            value = {
                "sep=; ; semicolons",
                "sep=| | 'vertical bars'",
                "sep=, , commas",
                "SEP=; ; semicolons",
                "\"sep=;\" ; semicolons",
                "\"sep=,\" , commas"
            })
    void isToldAndTheFileIsReadWithWhatItNames(String told, String sign, String words) {
        String text = told + "\r\na" + sign + "b\r\n1" + sign + "2\r\n";
        assertThat(Transcript.of(text)).containsExactly(told(words), "2#0 [a, b]", "3#1 [1, 2]");
    }

    @Test
    void namesTabsToo() {
        assertThat(Transcript.of("sep=\t\na\tb\n1\t2\n")).containsExactly(told("tabs"), "2#0 [a, b]", "3#1 [1, 2]");
    }

    @Test
    void standsBehindAByteOrderMarkAndBeforeBlankLines() {
        assertThat(Transcript.of("\ufeffsep=;\n\n;\na;b\n"))
                .containsExactly("0 byte_order_mark NOTHING[]", told("semicolons"), "4#0 [a, b]");
    }

    @Test
    void isNoHeader() {
        assertThat(Transcript.of("sep=;")).containsExactly(told("semicolons"), "0 empty_file FILE[]");
    }

    @Test
    void isNothingElse() {
        assertThat(Transcript.of("sep=,b\n")).containsExactly("1#0 [sep=, b]");
        assertThat(Transcript.of("sep=\n")).containsExactly("1#0 [sep=]");
        assertThat(Transcript.of("a\nsep=;\n")).containsExactly("1#0 [a]", "2#1 [sep=;]");
        assertThat(Transcript.of("sep=;\nsep=;\n")).containsExactly(told("semicolons"), "2#0 [sep=, ]");
    }

    private static String told(String words) {
        return "1 wrong_separator NOTHING[] this line tells a spreadsheet that they are separated by " + words
                + ", and has to go";
    }
}
