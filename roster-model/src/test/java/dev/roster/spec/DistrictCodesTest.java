package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.roster.problem.Problem;
import dev.roster.rule.OneOf;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DistrictCodesTest {

    @RosterFile(value = "kids.csv", source = "invented")
    @Key("id")
    record Kid(
            @NotBlank String id,
            @NotBlank @OneOf({"1", "2"}) String grade,
            @Nullable String note,
            @Nullable List<String> tags,
            @Nullable Boolean away) {}

    @RosterFile(value = "marks.csv", layout = "by_row", source = "invented")
    record MarkByRow(
            @NotBlank @References(Kid.class) String kid,
            @NotBlank String period,
            @NotBlank String code) {}

    @RosterFile(value = "marks.csv", layout = "by_column", source = "invented")
    record MarkByColumn(
            @NotBlank String kid,
            @Nullable String p0,
            @Nullable @NotBlank(payload = Warning.class) String p1) {}

    private static final Format FORMAT = Format.named("draft")
            .version("1")
            .files(Kid.class, MarkByRow.class, MarkByColumn.class)
            .build();

    @Test
    void takesTheDistrictsCodesAndSaysWhatTheyStandFor() {
        Format bent = FORMAT.with(
                Profile.named("p").codes("kids.csv", "grade", Map.of("K", "1")).build());
        Report report =
                Findings.report(bent, Tables.of("kids.csv", "id|grade|note|tags|away\n1|K|||\n2|k|||\n3|2|||\n"));
        assertThat(report.problems()).extracting(Problem::message).containsExactly("grade must be one of 1, 2, K");
        assertThat(bent.file(Kid.class).column("grade").codes()).containsExactly(entry("K", "1"));
    }

    @Test
    void saysWhichPeriodAColumnIsAboutInTheLayoutThatHasIt() {
        Format bent = FORMAT.with(Profile.named("p")
                .periods("marks.csv", Map.of("p0", "all_day"))
                .header("marks.csv", "p0", "whole day")
                .build());
        assertThat(bent.file(MarkByColumn.class).periods()).containsExactly(entry("whole day", "all_day"));
        assertThat(bent.file(MarkByRow.class).periods()).isEmpty();
        assertThat(FORMAT.file(MarkByColumn.class).periods()).isEmpty();
    }

    @Test
    void makesErrorsOfAdviceWhereItIsStrict() {
        Format strict = FORMAT.with(Profile.NONE.strictly());
        Tables marks = Tables.of("marks.csv", "kid|p0|p1\n1|A|\n");
        assertThat(Findings.of(FORMAT, marks)).containsExactly("warning missing_value marks.csv:2 p1");
        assertThat(Findings.of(strict, marks)).containsExactly("error missing_value marks.csv:2 p1");
        assertThat(Findings.of(
                        FORMAT.with(
                                Profile.named("p").strict().require("marks.csv").build()),
                        marks))
                .containsExactly("error missing_value marks.csv:2 p1");
    }

    @Test
    void keepsAListOfValuesForTypesOtherThanText() {
        Format bent = FORMAT.with(Profile.named("p")
                .only("kids.csv", "tags", "a", "b")
                .only("kids.csv", "away", "1")
                .build());
        assertThat(Findings.of(bent, Tables.of("kids.csv", "id|grade|note|tags|away\n1|1||b,a|1\n2|1||a,c|0\n")))
                .containsExactly("error not_in_list kids.csv:3 away", "error not_in_list kids.csv:3 tags");
    }

    @Test
    void listsEverythingThatDoesNotFit() {
        Profile wrong = Profile.named("p")
                .codes("kids.csv", "grade", new TreeMap<>(Map.of("K", "9", "L", " ", " ", "1")))
                .accept("kids.csv", "away", "maybe")
                .only("kids.csv", "grade", "1", "K", "3", "")
                .only("kids.csv", "note")
                .header("kids.csv", "note", "\n")
                .alias("kids.csv", "nota\n", "x")
                .add("kids.csv", "bus")
                .add("kids.csv", "bus")
                .periods("marks.csv", new TreeMap<>(Map.of("p0", "1", "p1", "1", "p2", "3", "kid", "2")))
                .build();
        assertThat(wrong.faults(FORMAT))
                .extracting(fault -> String.join("/", fault.at()) + ": " + fault.what())
                .containsExactly(
                        "files/kids.csv/columns/nota\n: 'nota?' is no column of kids.csv",
                        "files/kids.csv/columns/grade/codes/ : a blank is listed for grade",
                        "files/kids.csv/columns/grade/codes/K: 'K' stands for '9', which is no documented code of grade",
                        "files/kids.csv/columns/grade/codes/L: 'L' stands for ' ', which is no documented code of grade",
                        "files/kids.csv/columns/grade/only/3: '3' is no value of grade by itself",
                        "files/kids.csv/columns/grade/only/: a blank is listed for grade",
                        "files/kids.csv/columns/note/only: 'only' leaves no value for note",
                        "files/kids.csv/columns/away/accept/maybe: 'maybe' cannot stand in away",
                        "files/kids.csv/columns/note/header: a header of kids.csv is blank",
                        "files/kids.csv/attributes/bus: 'bus' is a header of kids.csv already",
                        "files/marks.csv/periods/p2: 'p2' is no column of marks.csv",
                        "files/marks.csv/periods/kid: kid is filled in every row and is no period",
                        "files/marks.csv/periods/p1: p0 and p1 are both period '1'");
        assertThat(wrong.faults(FORMAT).get(2).mend())
                .isEqualTo("give the documented code that it means; a value must be one of 1, 2");
    }

    @Test
    void isAnotherRuleSet() {
        List<Profile> profiles = List.of(
                Profile.named("p").build(),
                Profile.named("p").strict().build(),
                Profile.named("p").require("kids.csv").build(),
                Profile.named("p").add("kids.csv", "bus").build(),
                Profile.named("p").header("kids.csv", "note", "x").build(),
                Profile.named("p").alias("kids.csv", "note", "x").build(),
                Profile.named("p").accept("kids.csv", "grade", "K").build(),
                Profile.named("p").codes("kids.csv", "grade", Map.of("K", "1")).build(),
                Profile.named("p").codes("kids.csv", "grade", Map.of("K", "2")).build(),
                Profile.named("p").only("kids.csv", "note", "x").build(),
                Profile.named("p").periods("marks.csv", Map.of("p0", "1")).build());
        Tables kids = Tables.of("kids.csv", "id|grade|note\n1|1|\n");
        assertThat(profiles.stream()
                        .map(profile ->
                                Findings.report(FORMAT.with(profile), kids).fingerprint()))
                .doesNotHaveDuplicates()
                .startsWith(Findings.report(FORMAT, kids).fingerprint());
    }
}
