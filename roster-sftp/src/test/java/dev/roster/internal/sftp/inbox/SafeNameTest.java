package dev.roster.internal.sftp.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "students.csv",
                "COMPLETE",
                ".hidden",
                "..x",
                "a b.csv",
                "élèves.csv",
                "学生.csv",
                "console.csv",
                "com10.csv",
                "a.con",
                "a-b",
                "a..b"
            })
    void mayBeAnyPlainOne(String name) {
        assertThat(SafeName.fault(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "''|it names a folder",
                ".|it names a folder",
                "..|it names a folder",
                "../students.csv|it has a slash or a backslash, which may lead to another folder",
                "/etc/passwd|it has a slash or a backslash, which may lead to another folder",
                "..\\students.csv|it has a slash or a backslash, which may lead to another folder",
                "a\\b|it has a slash or a backslash, which may lead to another folder",
                "-rf|it starts with '-', as options of programs do",
                "students.csv.|it ends in a dot or a space, which Windows leaves out",
                "students.csv |it ends in a dot or a space, which Windows leaves out",
                "students.csv:x|it means something else on Windows",
                "a*.csv|it means something else on Windows",
                "CON|it means something else on Windows",
                "nul.csv|it means something else on Windows",
                "Aux .csv|it means something else on Windows",
                "lpt1.tar.gz|it means something else on Windows",
                "COM².csv|it means something else on Windows",
                "CONIN$|it means something else on Windows",
                "e\u0301leves.csv|its letters are not composed (NFC)"
            })
    void mustNotMeanAnythingElse(String name, String fault) {
        assertThat(SafeName.fault(name)).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u001bb",
                "a\u007fb",
                "a\u0085b",
                "a\u202eb",
                "a\u200bb",
                "a\u2028b",
                "a\ud800b",
                "a\ufffdb"
            })
    void mustPrint(String name) {
        assertThat(SafeName.fault(name)).isEqualTo("it has a character that does not print");
    }

    @Test
    void mustNotBeLongerThanDisksTake() {
        assertThat(SafeName.fault("a".repeat(255))).isNull();
        assertThat(SafeName.fault("a".repeat(256))).isEqualTo("it has more than 255 bytes");
        assertThat(SafeName.fault("é".repeat(128))).isEqualTo("it has more than 255 bytes");
    }
}
