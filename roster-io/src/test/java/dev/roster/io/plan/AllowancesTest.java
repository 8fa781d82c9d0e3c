package dev.roster.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.samegoal.SameGoal;
import dev.roster.spec.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTest {
    private static final String DIGEST = "0f".repeat(32);

    private static Allowance read(Format format, String word) {
        return Allowances.of(format, List.of(word), " closed ", DIGEST).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "removals=students:120 | REMOVALS | students.csv | 120",
                "removals=students.csv:0 | REMOVALS | students.csv | 0",
                "changes=parents:9 | CHANGES | parents.csv | 9",
                "school-vanished=2 | SCHOOL_VANISHED | '' | 2",
                "ids-changed=6610 | IDS_CHANGED | '' | 6610",
                "file-gone=rosters | FILE_GONE | rosters.csv | 9223372036854775807",
                "file-emptied=rosters.csv | FILE_EMPTIED | rosters.csv | 9223372036854775807",
                "column-gone=students:student_email | COLUMN_GONE | students.csv:student_email | 9223372036854775807",
                "nothing-changed | NOTHING_CHANGED | '' | 9223372036854775807"
            })
    void readsWhatPeopleType(String word, SafetyRule rule, String subject, long rows) {
        assertThat(read(ParentSquare.FORMAT, word)).isEqualTo(new Allowance(rule, subject, rows, "closed", DIGEST));
    }

    @Test
    void readsAColumnWithSpaces() {
        assertThat(read(SameGoal.FORMAT, "column-gone=guardians:Home Phone").subject())
                .isEqualTo("guardians.csv:Home Phone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "removal=students:1 | 'removal' is no safety rule; the nearest one is 'removals', all are uncompared, file-gone, file-emptied, column-gone, school-vanished, ids-changed, removals, changes, rejected, stale-attendance, nothing-changed, file-unchanged",
                "removals=students | 'removals' says at most how many may pass, as in --allow removals=students:120",
                "removals=students:-1 | 'removals' says at most how many may pass, as in --allow removals=students:120",
                "removals=student:1 | 'removals' is about a file, and 'student' is none of parentsquare; the nearest one is students.csv",
                "school-vanished | 'school-vanished' says at most how many may pass, as in --allow school-vanished=1",
                "column-gone=students | 'column-gone' names a file and a column, as in --allow column-gone=students:email",
                "column-gone=students:student_emial | 'student_emial' is no column of students.csv; the nearest one is 'student_email'",
                "nothing-changed=1 | 'nothing-changed' stands alone, as in --allow nothing-changed",
                "stale-attendance=attendance:1 | attendance of another day cannot be allowed; export that of the day, or take the file out of the set"
            })
    void saysWhatWouldDo(String word, String message) {
        assertThatThrownBy(() -> read(ParentSquare.FORMAT, word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void needsTheReasonAndTheDigestToo() {
        List<String> words = List.of("nothing-changed");
        String all =
                "an allowance needs all three: what is allowed, the reason, and the digest of the difference that the plan shows";
        assertThat(Allowances.of(ParentSquare.FORMAT, List.of(), null, null)).isEmpty();
        assertThatThrownBy(() -> Allowances.of(ParentSquare.FORMAT, words, null, DIGEST))
                .hasMessage(all);
        assertThatThrownBy(() -> Allowances.of(ParentSquare.FORMAT, words, " ", DIGEST))
                .hasMessage(all);
        assertThatThrownBy(() -> Allowances.of(ParentSquare.FORMAT, words, "closed", null))
                .hasMessage(all);
        assertThatThrownBy(() -> Allowances.of(ParentSquare.FORMAT, List.of(), "closed", DIGEST))
                .hasMessage(all);
        assertThatThrownBy(() -> Allowances.of(ParentSquare.FORMAT, words, "closed", "0f0f"))
                .hasMessage("the digest of a difference has 64 digits of 0 to 9 and a to f; copy it from the plan");
        assertThatThrownBy(() -> Allowances.of(ParentSquare.FORMAT, words, "two\nlines", DIGEST))
                .hasMessage("a reason is one line of at most 500 characters");
    }
}
