package dev.roster.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
    private static final String LIKELY = "likely ";

    @Test
    void numbersTheHeaderZeroAndTheRowsFromOne() {
        assertThat(Transcript.of("a,b\n1,2\n3,4\n")).containsExactly("1#0 [a, b]", "2#1 [1, 2]", "3#2 [3, 4]");
    }

    @Test
    void needsNoLastLineEnd() {
        assertThat(Transcript.of("a,b\n1,")).containsExactly("1#0 [a, b]", "2#1 [1, ]");
        assertThat(Transcript.of("a\n\"x\"")).containsExactly("1#0 [a]", "2#1 [x]");
        assertThat(Transcript.of("a\nx\r")).containsExactly("1#0 [a]", "2#1 [x]");
    }

    @Test
    void endsLinesWithLfCrLfAndCrAlike() {
        assertThat(Transcript.of("a\r\nb\rc\nd\r\r\ne\n\rf\r\n"))
                .containsExactly("1#0 [a]", "2#1 [b]", "3#2 [c]", "4#3 [d]", "6#4 [e]", "8#5 [f]");
    }

    @Test
    void countsBlankLinesAndMakesNoRecordsOfThem() {
        assertThat(Transcript.of("\n\r\na\n\n\n1\n\r\r2\n\n")).containsExactly("3#0 [a]", "6#1 [1]", "9#2 [2]");
    }

    @Test
    void countsTheLinesInsideQuotes() {
        assertThat(Transcript.of("a,b\n1,\"x\ny\r\nz\r\r\n\"\n2,w\n"))
                .containsExactly("1#0 [a, b]", "2#1 [1, x\ny\r\nz\r\r\n] broken 1@6", "7#2 [2, w]");
    }

    @Test
    void takesARecordOfBlankCellsBeforeTheHeaderForNoHeader() {
        assertThat(Transcript.of(",,\n \u00a0\t\n\"\"\na,b\n,\n")).containsExactly("4#0 [a, b]", "5#1 [, ]");
    }

    @Test
    void readsQuotedCells() {
        assertThat(Transcript.of("\"a\",\"b,c\",\"\",\"say \"\"hi\"\"\",\"\"\"\"\n"))
                .containsExactly("1#0 [a, b,c, , say \"hi\", \"]");
    }

    @Test
    void takesALoneQuotedNothingForARowWithOneEmptyCell() {
        assertThat(Transcript.of("a\n\"\"\n")).containsExactly("1#0 [a]", "2#1 []");
    }

    @Test
    void keepsAQuoteInTheMiddleOfAnUnquotedCell() {
        assertThat(Transcript.of("a,b\n5\" pipe,x\n \"y\" ,z\n"))
                .containsExactly("1#0 [a, b]", "2#1 [5\" pipe, x]", "3#2 [ \"y\" , z]");
    }

    @Test
    void takesAQuoteAtTheEndOfAnUnquotedCellForALostOne() {
        assertThat(Transcript.of("a,b,c\n1,x\",2\n3, \"y\",4\n5,\"z\"\"\",6\n"))
                .containsExactly(
                        "1#0 [a, b, c]",
                        "2#1 [1] ! stray_quote on line 2 [column number 2]",
                        "3#2 [3] ! stray_quote on line 3 [column number 2]",
                        "4#3 [5, z\", 6]");
        assertThat(Transcript.of("a,b\n1,\"x\n2,\",y\"\n3,z\n"))
                .containsExactly(
                        "1#0 [a, b]",
                        "2#1 [1] ! unclosed_quote on line 2 [column number 2]",
                        "3#2 [2, ,y]",
                        "4#3 [3, z]");
    }

    @Test
    void skipsAByteOrderMarkAndSaysSo() {
        assertThat(Transcript.of("\ufeffa,b\n1,2\n"))
                .containsExactly("0 byte_order_mark NOTHING[]", "1#0 [a, b]", "2#1 [1, 2]");
    }

    @Test
    void refusesFilesWithoutARecord() {
        assertThat(Transcript.of("")).containsExactly("0 empty_file FILE[]");
        assertThat(Transcript.of("\n\r\n \n,,\n")).containsExactly("0 empty_file FILE[]");
        assertThat(Transcript.of("\ufeff")).containsExactly("0 byte_order_mark NOTHING[]", "0 empty_file FILE[]");
    }

    @Test
    void saysWhichUnicodeAFileIsThatIsNoUtf8() {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            String words = charset.substring(0, 6) + (charset.endsWith("LE") ? ", little endian" : ", big endian");
            String told = "0 bad_encoding FILE[byte offset %s] " + LIKELY + words;
            int firstZero = charset.endsWith("LE") ? 1 : 0;
            assertThat(Transcript.of("\ufeffa,b\n".getBytes(Charset.forName(charset))))
                    .containsExactly(told.formatted(0));
            assertThat(Transcript.of("a,b\n".getBytes(Charset.forName(charset))))
                    .containsExactly(told.formatted(firstZero));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "504b030414000600080000002100, a zip",
        "504b0304140006005b436f6e74656e745f54797065735d2e786d6c, a spreadsheet (xlsx)",
        "504b030414000800776f726b786c2f776f726b626f6f6b2e786d6c, a spreadsheet (xlsx)",
        "504b0304140000086d696d657479706f70656e646f63756d656e742e7370726561647368656574, a spreadsheet (ods)",
        "504b05060000000000000000000000000000000000000000, an empty zip",
        "d0cf11e0a1b11ae100000000, a spreadsheet of an old kind (xls)",
        "1f8b0800000000000003, compressed with gzip",
        "255044462d312e370a, a PDF",
        "0000000000, 'a file that was never written, all zeros'"
    })
    void saysWhatAFileIsThatIsNoText(String bytes, String words) {
        assertThat(Transcript.of(HexFormat.of().parseHex(bytes)))
                .containsExactly("0 bad_encoding FILE[byte offset 0] " + LIKELY + words);
    }

    @Test
    void takesTextThatOnlyLooksLikeAnotherFileForText() {
        assertThat(Transcript.of("PK,%PDF-\n1,2\n")).containsExactly("1#0 [PK, %PDF-]", "2#1 [1, 2]");
    }

    @Test
    void givesUpAtANulByte() {
        String nul = "likely damaged or no text: it holds NUL bytes";
        assertThat(Transcript.of("a,b\n1,2\n3,\0\n5,6\n"))
                .containsExactly("1#0 [a, b]", "2#1 [1, 2]", "0 bad_encoding FILE[byte offset 10] " + nul);
        assertThat(Transcript.of("a,b\n1,\"\0\n"))
                .containsExactly("1#0 [a, b]", "0 bad_encoding FILE[byte offset 7] " + nul);
        assertThat(Transcript.of("a\n\"x\"y\0\n"))
                .containsExactly(
                        "1#0 [a]",
                        "2#1 [] ! stray_quote on line 2 [column number 1]",
                        "0 bad_encoding FILE[byte offset 6] " + nul);
    }

    @ParameterizedTest
    @CsvSource({"';', semicolons", "'\t', tabs", "|, vertical bars"})
    void readsAFileWithAnotherSeparatorAndSaysSo(String separator, String words) {
        String told = "%s wrong_separator NOTHING[] they are separated by " + words;
        assertThat(Transcript.of("a;b\n1;\"x;y\"\n\"2,5\";z,\n".replace(";", separator)))
                .containsExactly(
                        told.formatted(1), "1#0 [a, b]", "2#1 [1, x;y]".replace(";", separator), "3#2 [2,5, z,]");
        assertThat(Transcript.of("\n;;\n\"a,1\";\"b\"\n1;2\n".replace(";", separator)))
                .containsExactly(told.formatted(3), "3#0 [a,1, b]", "4#1 [1, 2]");
    }

    @Test
    void staysWithCommasWhereTheHeaderHasThemOrIsOneCell() {
        assertThat(Transcript.of("a;b,c\n1;2,3\n")).containsExactly("1#0 [a;b, c]", "2#1 [1;2, 3]");
        assertThat(Transcript.of("\"a,b;c\"\n1;2\n")).containsExactly("1#0 [a,b;c]", "2#1 [1;2]");
        assertThat(Transcript.of("a;\n1;2\n")).containsExactly("1#0 [a;]", "2#1 [1;2]");
        assertThat(Transcript.of("\"a\"b;c\n1;2\n"))
                .containsExactly("1#0 [] ! stray_quote on line 1 [column number 1]", "2#1 [1;2]");
    }

    @Test
    void leavesOtherBytesForTheTakerOfTheCells() {
        byte[] bytes = "a,b\n1,Zo\u00eb\n2,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Transcript.of(bytes))
                .containsExactly("1#0 [a, b]", "2#1 [1, Zo\ufffd] malformed 1@6", "3#2 [2, \ufffd] malformed 1@12");
    }

    @Test
    void saysWhereTextFollowsAClosingQuote() {
        assertThat(Transcript.of("a,b,c\n1,\"x\"y,2\n3,4,5\n"))
                .containsExactly("1#0 [a, b, c]", "2#1 [1] ! stray_quote on line 2 [column number 2]", "3#2 [3, 4, 5]");
        assertThat(Transcript.of("a\n\"x\" \r\n\"y\"\n"))
                .containsExactly("1#0 [a]", "2#1 [] ! stray_quote on line 2 [column number 1]", "3#2 [y]");
        assertThat(Transcript.of("a,b\n1,\"x\ny\"z,\"w\n2,3\n"))
                .containsExactly("1#0 [a, b]", "2#1 [1] ! stray_quote on line 2 [column number 2]", "4#2 [2, 3]");
    }

    @Test
    void resumesAfterTheLineWhereAnUnclosedQuoteOpens() {
        assertThat(Transcript.of("a,b,c\n1,\"x\"\"y\",\"z\n2,3,4\r\n5,6,7"))
                .containsExactly(
                        "1#0 [a, b, c]",
                        "2#1 [1, x\"y] ! unclosed_quote on line 2 [column number 3]",
                        "3#2 [2, 3, 4]",
                        "4#3 [5, 6, 7]");
    }

    @Test
    void namesTheLineOfTheQuoteRatherThanThatOfTheRow() {
        assertThat(Transcript.of("a,b,c\n1,\"x\ny\",\"z\n2,3,4\n"))
                .containsExactly(
                        "1#0 [a, b, c]",
                        "2#1 [1, x\ny] broken 1@8 ! unclosed_quote on line 3 [column number 3]",
                        "4#2 [2, 3, 4]");
    }

    @Test
    void findsAQuoteUnclosedWhereTheNextOneOpensAText() {
        assertThat(Transcript.of("a,b\n1,\"x\n2,\"y\"\n3,z\n"))
                .containsExactly(
                        "1#0 [a, b]",
                        "2#1 [1] ! unclosed_quote on line 2 [column number 2]",
                        "3#2 [2, y]",
                        "4#3 [3, z]");
        assertThat(Transcript.of("a,b\n\"1\",\"x\n\"2\",\"y\"\n"))
                .containsExactly("1#0 [a, b]", "2#1 [1] ! unclosed_quote on line 2 [column number 2]", "3#2 [2, y]");
    }

    @Test
    void findsAQuoteUnclosedThatSwallowsCompleteRows() {
        assertThat(Transcript.of("a,b,c\n1,\"x,2\n3,y,4\n\n5,z,6\n7,w\",8\n"))
                .containsExactly(
                        "1#0 [a, b, c]",
                        "2#1 [1] ! unclosed_quote on line 2 [column number 2]",
                        "3#2 [3, y, 4]",
                        "5#3 [5, z, 6]",
                        "6#4 [7] ! stray_quote on line 6 [column number 2]");
    }

    @Test
    void takesATextOfSeveralLinesForAText() {
        assertThat(Transcript.of("a,b,c\n1,\"Dear all,\nx, y, z\n\",2\n"))
                .containsExactly("1#0 [a, b, c]", "2#1 [1, Dear all,\nx, y, z\n, 2] broken 1@8");
        assertThat(Transcript.of("a,b\n1,\"x\ny\"\n\"2\n3,4\n\",z\n"))
                .containsExactly("1#0 [a, b]", "2#1 [1, x\ny] broken 1@6", "4#2 [2\n3,4\n, z] broken 0@12");
    }

    @Test
    void findsAQuoteUnclosedAtTheVeryEnd() {
        assertThat(Transcript.of("a\n1\n\""))
                .containsExactly("1#0 [a]", "2#1 [1]", "3#2 [] ! unclosed_quote on line 3 [column number 1]");
        assertThat(Transcript.of("\"a\n1\n"))
                .containsExactly("1#0 [] ! unclosed_quote on line 1 [column number 1]", "2#1 [1]");
    }

    @Test
    void resumesAfterALineOverALimit() {
        Limits limits = new Limits(4, 12, 3, 1000);
        assertThat(Transcript.of("a,b\n1,12345\n2,1234\n\"12345\",3\n\"1234\",4\n", limits))
                .containsExactly(
                        "1#0 [a, b]",
                        "2#1 [1] ! over_limit on line 2 [column number 2, cell limit in bytes 4]",
                        "3#2 [2, 1234]",
                        "4#3 [] ! over_limit on line 4 [column number 1, cell limit in bytes 4]",
                        "5#4 [1234, 4]");
        assertThat(Transcript.of("a\n123,456,7890\n123,456,78901\n1\n", limits.withCellBytes(9)))
                .containsExactly(
                        "1#0 [a]",
                        "2#1 [123, 456, 7890]",
                        "3#2 [123, 456] ! over_limit on line 3 [column number 3, row limit in bytes 12]",
                        "4#3 [1]");
        assertThat(Transcript.of("a\n123,456,\"7890\"\n123,456,\"78\"\n1\n", limits.withCellBytes(9)))
                .containsExactly(
                        "1#0 [a]",
                        "2#1 [123, 456] ! over_limit on line 2 [column number 3, row limit in bytes 12]",
                        "3#2 [123, 456, 78]",
                        "4#3 [1]");
        assertThat(Transcript.of("a\n123,456,\"789\"\n", limits.withCellBytes(9)))
                .contains("2#1 [123, 456] ! over_limit on line 2 [column number 3, row limit in bytes 12]");
        assertThat(Transcript.of("a\n1,2,3\n1,2,3,4\r\n5\n", limits))
                .containsExactly(
                        "1#0 [a]",
                        "2#1 [1, 2, 3]",
                        "3#2 [1, 2, 3] ! over_limit on line 3 [column number 4, column limit 3]",
                        "4#3 [5]");
    }

    @Test
    void takesAnEndlessQuotedCellForAnUnclosedQuote() {
        assertThat(Transcript.of("a,b\n1,\"x\n2,y\n3,z\n4,\"\n", new Limits(5, 100, 10, 1000)))
                .containsExactly(
                        "1#0 [a, b]",
                        "2#1 [1] ! unclosed_quote on line 2 [column number 2, cell limit in bytes 5]",
                        "3#2 [2, y]",
                        "4#3 [3, z]",
                        "5#4 [4] ! unclosed_quote on line 5 [column number 2]");
        assertThat(Transcript.of("a,b\n1,\"x\n2,y\n3,z\n4,\"\n", new Limits(50, 9, 10, 1000)))
                .contains("2#1 [1] ! unclosed_quote on line 2 [column number 2, row limit in bytes 9]");
    }

    @Test
    void stopsAtTheLimitOfAFile() {
        Limits limits = Limits.STANDARD.withFileBytes(6);
        assertThat(Transcript.of("a\n1\n23", limits)).containsExactly("1#0 [a]", "2#1 [1]", "3#2 [23]");
        assertThat(Transcript.of("a\n1\n234", limits))
                .containsExactly("1#0 [a]", "2#1 [1]", "0 over_limit FILE[file limit in bytes 6]");
    }

    @Test
    void showsNoContentInText() throws IOException {
        RawRow row = new RawRow();
        byte[] bytes = "Zora,x\n".getBytes(StandardCharsets.UTF_8);
        new CsvReader(new ByteArrayInputStream(bytes), Limits.STANDARD, trouble -> {}).next(row);
        assertThat(row).hasToString("RawRow[line=1, record=0, cells=2]");
    }

    @Test
    void readsAFileFullOfLostQuotesInReasonableTime() {
        // From its start each line opens a quote that the next line closes and opens again.
        String text = "h\n" + "a\",\"b\n".repeat(200_000);
        long started = System.nanoTime();
        assertThat(Transcript.of(text)).hasSizeGreaterThan(100);
        assertThat(System.nanoTime() - started).isLessThan(20_000_000_000L);
    }
}
