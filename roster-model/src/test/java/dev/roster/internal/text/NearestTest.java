package dev.roster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("students.csv", "staff.csv", "sections.csv");

    @Test
    void findsTheNameThatSomebodyMeant() {
        assertThat(Nearest.to("student.csv", NAMES)).isEqualTo("students.csv");
        assertThat(Nearest.to("STAFF.CSV", NAMES)).isEqualTo("staff.csv");
        assertThat(Nearest.to("x".repeat(1_000_000), NAMES)).isIn(NAMES);
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }

    @Test
    void repeatsWhatWasTypedOnOneLineAndNotForEver() {
        assertThat(Quoted.of("grade level")).isEqualTo("'grade level'");
        assertThat(Quoted.of("a\n\u001b[31m\u202eb")).isEqualTo("'a??[31m?b'");
        assertThat(Quoted.of("\ud83c\udfeb".repeat(61))).isEqualTo("'" + "\ud83c\udfeb".repeat(60) + "…'");
    }
}
