package dev.roster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Student_ID",
                "student id",
                "studentid",
                "student-id",
                "student.id",
                " student_id ",
                "student\u00a0id",
                "\ufeffstudent_id",
                "student\u200b_id",
                "student\u2013id",
                "STUDENT_ID"
            })
    void foldsCaseSpacesDashesDotsAndInvisibleCharacters(String header) {
        assertThat(Near.folded("student_id", header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"student_i", "student_idd", "xstudent_id", "studnet_id!", "sudent_id", "studemt_id"})
    void countsOneEditAsNear(String header) {
        assertThat(Near.near("student_id", header)).isEqualTo(!header.endsWith("!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id", "studnet_id", "student_number", "staff_id", "school_id"})
    void keepsOtherHeadersApart(String header) {
        assertThat(Near.near("student_id", header)).isFalse();
    }

    @Test
    void isNoNearerInTurkish() {
        assertThat(Near.folded("student_id", "STUDENT_ID")).isTrue();
        assertThat(Near.folded("student_id", "STUDENT_\u0130D")).isFalse();
    }

    @Test
    void countsNoEditsInShortNames() {
        assertThat(Near.near("p1", "s1")).isFalse();
        assertThat(Near.near("p1", "P_1")).isTrue();
    }
}
