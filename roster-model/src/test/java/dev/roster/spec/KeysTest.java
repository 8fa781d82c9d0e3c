package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.Severity;
import dev.roster.validate.Findings;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysTest {

    @RosterFile(value = "parents.csv", source = "invented")
    @Key(
            value = {"studentId", "parentId"},
            whenBlank = {"studentId", "name", "email"})
    record Parent(
            @NotBlank String studentId,
            @Nullable String parentId,
            @NotBlank String name,
            @Nullable String email) {}

    @RosterFile(value = "members.csv", source = "invented")
    @Key(
            value = "groupId",
            firstOf = {"staffId", "parentId", "email"})
    record Member(
            @NotBlank String groupId,
            @Nullable String staffId,
            @Nullable String parentId,
            @Nullable String email) {}

    @RosterFile(value = "twice.csv", source = "invented")
    @Key({"a", "b"})
    @Key("c")
    record Twice(
            @NotBlank String a,
            @Nullable String b,
            @Nullable String c) {}

    @RosterFile(value = "days.csv", source = "invented")
    @Conventions(dates = {"uuuu-MM-dd", "MM/dd/uuuu"})
    @Key({"id", "day"})
    record Day(@NotBlank String id, @Nullable LocalDate day) {}

    @RosterFile(value = "staff.csv", source = "invented")
    @Key({"schoolId", "staffId"})
    record Staff(
            @NotBlank String schoolId,
            @NotBlank String staffId,
            @Nullable @Unique(per = "staffId") String email,
            @Nullable @Unique(severity = Severity.WARNING) String badge) {}

    private static final Format FORMAT = Format.named("keys")
            .version("1")
            .files(Parent.class, Member.class, Twice.class, Day.class, Staff.class)
            .build();

    @Test
    void fallsBackToAnotherKeyWhereAComponentIsBlank() {
        Tables parents = Tables.of("parents.csv", """
                student_id|parent_id|name|email
                1|p|Ann|
                1||Ann|a@example.org
                1||Ann|
                1||Ann|
                1|p|Bob|
                """);
        assertThat(Findings.of(FORMAT, parents))
                .containsExactly(
                        "error duplicate_key parents.csv:5 student_id,name,email first line 4",
                        "error duplicate_key parents.csv:6 student_id,parent_id first line 2");
    }

    @Test
    void takesWhicheverComponentIsFilledFirst() {
        Tables members = Tables.of("members.csv", """
                group_id|staff_id|parent_id|email
                g|7||x@example.org
                g||7|x@example.org
                g|||x@example.org
                g|||
                g|||
                h|7||
                g|7|9|
                g|||x@example.org
                """);
        assertThat(Findings.of(FORMAT, members))
                .containsExactly(
                        "error duplicate_key members.csv:8 group_id,staff_id,parent_id,email first line 2",
                        "error duplicate_key members.csv:9 group_id,staff_id,parent_id,email first line 4");
    }

    @Test
    void holdsEachOfSeveralKeysAndSkipsBlankOnes() {
        Tables twice = Tables.of("twice.csv", """
                a|b|c
                1|2|x
                1||x
                1||
                1|2|y
                """);
        assertThat(Findings.of(FORMAT, twice))
                .containsExactly(
                        "error duplicate_key twice.csv:3 c first line 2",
                        "error duplicate_key twice.csv:5 a,b first line 2");
    }

    @Test
    void comparesTypedValuesAndLiteralTextWhereTheyHaveNone() {
        Tables days = Tables.of("days.csv", """
                id|day
                1|2026-09-01
                1|09/01/2026
                1|never
                1|never
                01|2026-09-01
                """);
        assertThat(Findings.of(FORMAT, days))
                .containsExactly(
                        "error duplicate_key days.csv:3 id,day first line 2",
                        "error bad_date days.csv:4 day",
                        "error bad_date days.csv:5 day",
                        "error duplicate_key days.csv:5 id,day first line 4");
    }

    @Test
    void saysWhereAPairStoodFirstWhetherItsGroupGoesOnOrComesAgain() {
        for (int round = 0; round < 40; round++) {
            Random random = new Random(round);
            StringBuilder rows = new StringBuilder("school_id|staff_id|email|badge\n");
            Map<String, Integer> first = new HashMap<>();
            List<String> expected = new ArrayList<>();
            int school = 0;
            for (int line = 2; line < 400; line++) {
                school = random.nextInt(1 + round) == 0 ? random.nextInt(30) : school;
                int staff = random.nextInt(60);
                boolean cut = random.nextInt(50) == 0;
                String pair = school + "|t" + staff;
                rows.append(pair).append(cut ? "|" : "||").append('\n');
                Integer before = first.putIfAbsent(pair, line);
                if (before != null && !cut) {
                    expected.add("error duplicate_key staff.csv:%s school_id,staff_id first line %s"
                            .formatted(line, before));
                }
            }
            assertThat(Findings.of(FORMAT, Tables.of("staff.csv", rows.toString())))
                    .filteredOn(each -> each.contains("duplicate_key"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void letsOnePersonRepeatWhatIsUniquePerPerson() {
        Tables staff = Tables.of("staff.csv", """
                school_id|staff_id|email|badge
                1|t1|a@example.org|b1
                2|t1|a@example.org|
                2|t2|a@example.org|b1
                2|t1|z@example.org|b1
                """);
        assertThat(Findings.of(FORMAT, staff))
                .containsExactly(
                        "warning duplicate_value staff.csv:4 badge first line 2",
                        "error duplicate_value staff.csv:4 email first line 2",
                        "error duplicate_key staff.csv:5 school_id,staff_id first line 3");
    }

    @Test
    void saysWhichColumnsAreUniqueAloneAndWhichAreConditional() {
        assertThat(FORMAT.file(Staff.class).columns())
                .extracting(column -> column.header() + " " + column.unique())
                .containsExactly("school_id false", "staff_id false", "email false", "badge true");
        assertThat(FORMAT.file(Member.class).columns())
                .extracting(ColumnSpec::need)
                .containsExactly(
                        ColumnSpec.Need.YES,
                        ColumnSpec.Need.CONDITIONAL,
                        ColumnSpec.Need.CONDITIONAL,
                        ColumnSpec.Need.CONDITIONAL);
    }

    @Test
    void registersAKeyThatIsThereInARowThatIsTooShort() {
        Tables twice = Tables.of("twice.csv", "a|b|c\n1|2\n1|2|x\n1|3|y|z\n1|3|z\n");
        assertThat(Findings.of(FORMAT, twice))
                .containsExactly(
                        "error ragged_row twice.csv:2  cells 2 headers 3",
                        "error duplicate_key twice.csv:3 a,b first line 2",
                        "error ragged_row twice.csv:4  cells 4 headers 3");
    }

    @Test
    void namesAsFirstLineARowThatTakesPart() {
        Tables staff = Tables.of("staff.csv", """
                school_id|staff_id|email|badge
                1|t1||b0
                1|t1||b1
                1|t2||b1
                1|t3||b1
                """);
        assertThat(Findings.of(FORMAT, staff))
                .containsExactly(
                        "error duplicate_key staff.csv:3 school_id,staff_id first line 2",
                        "warning duplicate_value staff.csv:5 badge first line 4");
    }
}
