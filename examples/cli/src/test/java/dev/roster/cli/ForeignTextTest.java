package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in another text than UTF-8 are recognised, and made UTF-8 when somebody says what they are. */
class ForeignTextTest {
    private static final String GUARDIANS = """
            studentSisId,guardianSisId,firstName,lastName,email,mobilePhone,homePhone,language
            1001,g11,Zoë,Núñez,zoe@example.org,,,es
            """;

    @TempDir
    Path folder;

    private void write(byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in/guardians.csv"), bytes);
    }

    private CliRun convert(String charset) {
        return CliRun.of(
                "transcode",
                "classtag",
                folder.resolve("in").toString(),
                folder.resolve("out").toString(),
                "--encoding",
                "csv",
                "--from-charset",
                charset);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252, ''",
        "ISO-8859-1, iso-8859-1, ''",
        "UTF-16LE, utf-16, \uFEFF",
        "UTF-16BE, utf-16, \uFEFF",
        "UTF-16LE, UTF-16, ''",
        "UTF-16BE, utf-16, ''"
    })
    void isRecognisedAndMadeUtf8WhenNamed(String written, String named, String mark) throws IOException {
        write((mark + GUARDIANS).getBytes(Charset.forName(written)));

        CliRun checked = CliRun.of("validate", "classtag", folder.resolve("in").toString());
        CliRun converted = convert(named);

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.out()).contains("bad_encoding").containsIgnoringCase(named);
        assertThat(converted).extracting(CliRun::code, CliRun::out).containsExactly(0, "");
        assertThat(converted.err())
                .startsWith("guardians.csv is read as " + named.toLowerCase(Locale.ROOT))
                .contains("wrote guardians.csv");
        assertThat(folder.resolve("out/guardians.csv")).hasContent(GUARDIANS);
    }

    @Test
    void keepsCharactersAcrossItsChunks() throws IOException {
        String long16 = GUARDIANS + "1002,g12,a" + "\uD83D\uDE00".repeat(9000) + ",Ray,ray@example.org,,,\n";
        write(long16.getBytes(StandardCharsets.UTF_16LE));

        assertThat(convert("utf-16").code()).isZero();
        assertThat(folder.resolve("out/guardians.csv")).hasContent(long16);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, 129", "iso-8859-1, 146"})
    void writesNothingWhereAByteStandsForNoCharacter(String charset, int odd) throws IOException {
        byte[] bytes = GUARDIANS.getBytes(StandardCharsets.ISO_8859_1);
        bytes[GUARDIANS.indexOf('ú')] = (byte) odd;
        write(bytes);

        CliRun run = convert(charset);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("error bad_encoding: guardians.csv:2: ")
                .contains("column number 4");
        assertThat(folder.resolve("out/guardians.csv")).doesNotExist();
    }

    @Test
    void writesNothingOfHalfACharacterAndOfWhatIsNotWhatWasNamed() throws IOException {
        byte[] half = GUARDIANS.getBytes(StandardCharsets.UTF_16LE);
        half[2 * GUARDIANS.indexOf('ë') + 1] = (byte) 0xD8;
        write(half);
        assertThat(convert("utf-16").code()).isEqualTo(1);

        write(GUARDIANS.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(convert("utf-16").code()).isEqualTo(1);
        assertThat(folder.resolve("out/guardians.csv")).doesNotExist();
    }

    @Test
    void leavesUtf8AsItIs() throws IOException {
        write(GUARDIANS.getBytes(StandardCharsets.UTF_8));

        CliRun run = convert("windows-1252");

        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("guardians.csv is UTF-8 already, and is moved as it is");
        assertThat(folder.resolve("out/guardians.csv")).hasContent(GUARDIANS);
    }

    @Test
    void convertsNothingUnlessAskedAndKnowsThreeNames() throws IOException {
        write(GUARDIANS.getBytes(StandardCharsets.ISO_8859_1));

        CliRun silent = CliRun.of(
                "transcode",
                "classtag",
                folder.resolve("in").toString(),
                folder.resolve("out").toString(),
                "--encoding",
                "csv");

        assertThat(silent.code()).isEqualTo(1);
        assertThat(convert("latin").code()).isEqualTo(2);
        assertThat(convert("latin").err()).contains("'latin' is none of windows-1252, iso-8859-1, utf-16");
        assertThat(folder.resolve("out/guardians.csv")).doesNotExist();
    }
}
