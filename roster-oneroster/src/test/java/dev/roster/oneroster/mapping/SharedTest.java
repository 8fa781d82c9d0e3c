package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedTest {

    private static String applied(Transform transform, Object value) {
        Carried carried = transform.step().apply(value);
        return carried == null ? "no place" : carried.value() + " " + carried.fate();
    }

    @ParameterizedTest
    @CsvSource({
        "2065550100, 2065550100 KEPT",
        "(206) 555-0100, 2065550100 TRANSFORMED",
        "+1 206 555 0100, 2065550100 TRANSFORMED",
        "+44 20 7946 0958, no place",
        "206555010, no place",
        "12065550100x2, no place",
        "555-0100 ext 123, no place",
        "+52 555 010 00, no place",
        "206-555-0100, 2065550100 TRANSFORMED",
        "1.206.555.0100, 2065550100 TRANSFORMED"
    })
    void phonesBecomeTenDigitsOrNothing(String phone, String right) {
        assertThat(applied(Shared.TEN_DIGITS, phone)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "PR, -4 TRANSFORMED",
        "PK, -3 TRANSFORMED",
        "TK, -1 TRANSFORMED",
        "KG, 0 TRANSFORMED",
        "01, 1 TRANSFORMED",
        "12, 12 KEPT",
        "13, 100 NARROWED",
        "IT, 100 NARROWED",
        "Other, 100 NARROWED",
        "K, 0 NARROWED",
        "9, 9 NARROWED",
        "-1, no place",
        "P1, no place"
    })
    void gradesBecomeNumbers(String grade, String right) {
        assertThat(applied(Grades.NUMBER, grade)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "-4, PR TRANSFORMED",
        "-2, TK NARROWED",
        "0, KG TRANSFORMED",
        "9, 09 TRANSFORMED",
        "11, 11 KEPT",
        "100, UG TRANSFORMED",
        "13, no place"
    })
    void numbersBecomeGrades(String grade, String right) {
        assertThat(applied(Grades.CEDS, grade)).isEqualTo(right);
    }

    @Test
    void severalGradesAreNarrowedToTheFirst() {
        assertThat(applied(Grades.NUMBER, List.of("03", "04"))).isEqualTo("3 NARROWED");
        assertThat(applied(Grades.NUMBER, List.of("third", "04"))).isEqualTo("4 NARROWED");
    }

    @Test
    void anExclusiveEndIsTheDayAfter() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        assertThat(applied(Shared.DAY_AFTER, leap)).isEqualTo("2028-03-01 TRANSFORMED");
        assertThat(applied(Shared.LAST_DAY, LocalDate.of(2028, 3, 1))).isEqualTo("2028-02-29 TRANSFORMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2|[2] KEPT", "1,3|[1, 3] KEPT", "1, 3|[1, 3] NARROWED", "1,,3|[1, 3] NARROWED", ",|no place"})
    void aTextBecomesAList(String text, String right) {
        assertThat(applied(Shared.AS_LIST, text)).isEqualTo(right);
    }
}
