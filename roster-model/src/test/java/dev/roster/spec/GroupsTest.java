package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.rule.Id;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @RosterFile(value = "teachers.csv", source = "invented")
    @Key({"section", "staff"})
    @AtMostOne(flag = "primary", per = "section", reports = "several_primary_teachers", whenNone = "no_primary_teacher")
    @Same(
            of = {"course", "term"},
            per = "section",
            reports = "inconsistent_section")
    @Same(of = "phone", per = "staff", reports = "school_differs", blanks = Same.Blanks.AGREE)
    record Teacher(
            @NotBlank String section,
            @NotBlank String staff,
            @Nullable Boolean primary,
            @Nullable String course,
            @Nullable String term,
            @Nullable String phone) {}

    private static final Format FORMAT =
            Format.named("groups").version("1").files(Teacher.class).build();

    private static Tables teachers(String rows) {
        return Tables.of("teachers.csv", "section|staff|primary|course|term|phone\n" + rows);
    }

    @Test
    void reportsTheSecondFlagOncePerGroup() {
        assertThat(Findings.of(FORMAT, teachers("a|1|1|||\na|2|1|||\na|3|1|||\nb|1|1|||\n")))
                .containsExactly("error several_primary_teachers teachers.csv:3 section,primary");
    }

    @Test
    void reportsSeveralRowsWithoutAFlagOnTheirFirst() {
        assertThat(Findings.of(FORMAT, teachers("a|1||||\nb|1||||\nb|2|0|||\nc|1||||\nc|2|1|||\n")))
                .containsExactly("warning no_primary_teacher teachers.csv:3 section,primary");
    }

    @Test
    void leavesRowsThatRepeatAKeyOutOfTheirGroup() {
        assertThat(Findings.of(FORMAT, teachers("a|1|1|x||\na|1|1|y||\n")))
                .containsExactly("error duplicate_key teachers.csv:3 section,staff first line 2");
    }

    @Test
    void saysNothingOfAMissingFlagWhereOneCannotBeRead() {
        assertThat(Findings.of(FORMAT, teachers("a|1|yes|||\na|2||||\n")))
                .containsExactly("error bad_flag teachers.csv:2 primary");
    }

    @Test
    void reportsTheFirstRowThatDiffersOncePerGroup() {
        assertThat(Findings.of(FORMAT, teachers("a|1|1|x|t|\na|2||x||\na|3||y|t|\n")))
                .containsExactly("error inconsistent_section teachers.csv:3 section,course,term first line 2");
    }

    @Test
    void letsBlanksAgreeWhereTheDeclarationSaysSo() {
        assertThat(Findings.of(FORMAT, teachers("a|1|1|||\nb|1|1|||5\nc|1|1|||\nd|1|1|||6\n")))
                .containsExactly("warning school_differs teachers.csv:5 staff,phone first line 2");
    }

    @Test
    void saysNothingOfAMissingFlagWhereARowCannotBeTold() {
        assertThat(Findings.of(FORMAT, teachers("a|1||||\na|2||||\na|3|1\n")))
                .containsExactly("error ragged_row teachers.csv:4  cells 3 headers 6");
        assertThat(Findings.of(FORMAT, teachers("a|1||||\na|2||||\n|\n")))
                .containsExactly("error ragged_row teachers.csv:4  cells 2 headers 6");
    }

    @Test
    void saysNothingOfFlagsWhoseColumnIsMissing() {
        Tables flagless = Tables.of("teachers.csv", "section|staff|course|term|phone\na|1|x||\na|2|x||\n");
        Report report = Findings.report(FORMAT, flagless);
        assertThat(Findings.of(report)).containsExactly("warning missing_column teachers.csv:1 primary");
        assertThat(report.publishable()).isTrue();
    }

    @Test
    void listsBothRulesOfAFlagWhoseGroupCannotBeTold() {
        Report report = Findings.report(FORMAT, Tables.of("teachers.csv", "staff|primary|course|term|phone\n1||||\n"));
        assertThat(report.notRun())
                .extracting(Report.NotRun::rule)
                .containsExactly(
                        "duplicate_key", "several_primary_teachers", "no_primary_teacher", "inconsistent_section");
    }

    @Test
    void doesNotCompareACellThatWasReported() {
        Format strict = Format.named("x").version("1").files(Lesson.class).build();
        assertThat(Findings.of(strict, Tables.of("lessons.csv", "section|staff|course\na|1|x\na|2|\na|3|y z\n")))
                .containsExactly("error missing_value lessons.csv:3 course", "error space_in_id lessons.csv:4 course");
    }

    @RosterFile(value = "lessons.csv", source = "invented")
    @Key({"section", "staff"})
    @Same(of = "course", per = "section", reports = "inconsistent_section")
    record Lesson(
            @NotBlank String section,
            @NotBlank String staff,
            @NotBlank @Id String course) {}
}
