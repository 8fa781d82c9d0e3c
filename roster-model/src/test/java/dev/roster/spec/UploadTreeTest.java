package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadTreeTest {
    private static final UploadTree TREE = new UploadTree("upload", "COMPLETE", "_auto", "a page");

    @Test
    void takesAnyDigitsForAnEpoch() {
        assertThat(TREE.isEpoch("20200101-139029")).isTrue();
        assertThat(TREE.isEpoch("20261122-030000 ")).isFalse();
        assertThat(TREE.isEpoch("20261122_030000")).isFalse();
        assertThat(TREE.isEpoch("2026112-2030000")).isFalse();
        assertThat(TREE.isEpoch("٢٠٢٦١١٢٢-٠٣٠٠٠٠")).isFalse();
    }

    @Test
    void putsTheSuffixBeforeTheExtensionAndTakesItOff() {
        assertThat(TREE.suffixed("students.csv")).isEqualTo("students_auto.csv");
        assertThat(TREE.plain("students_auto.csv")).isEqualTo("students.csv");
        assertThat(TREE.plain("students.csv")).isNull();
        assertThat(TREE.plain("_auto.csv")).isNull();
        assertThat(TREE.plain("students.csv_auto")).isNull();
    }
}
