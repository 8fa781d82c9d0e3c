package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.UnreadableFileException;
import dev.roster.source.UnreadableFileException.Found;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of the files of a set, before anybody looks into them. */
class ListingTest {
    /** A student twice in a section that came before: where first is only told by reading again. */
    private static final String MIXED_ROSTERS = "school_id|section_id|student_id\n1|a|x\n1|b|x\n1|a|y\n1|a|y\n";

    private static final String ROSTERS = "school_id|section_id|student_id\n1|a|x\n1|a|x\n";

    private static List<String> findings(Tables tables) {
        return Findings.of(ParentSquare.FORMAT, tables);
    }

    private static List<String> unusable(Report report) {
        return report.notRun().stream()
                .filter(rule -> rule.reason() == Report.Reason.UNUSABLE)
                .map(rule -> rule.rule() + " " + rule.file() + " " + String.join(",", rule.columns()))
                .toList();
    }

    @Test
    void missesCoreFilesOfASetThatIsOne() {
        assertThat(findings(Tables.of("rosters.csv", "school_id|section_id|student_id\n1|a|x\n")
                        .asASet()))
                .containsSubsequence(
                        "warning missing_file schools.csv:0 ",
                        "warning missing_file students.csv:0 ",
                        "warning missing_file sections.csv:0 ")
                .doesNotContain("warning missing_file rosters.csv:0 ");
        assertThat(findings(Tables.of("rosters.csv", "school_id|section_id|student_id\n1|a|x\n")))
                .isEmpty();
    }

    @Test
    void failsWhereTheProfileRequiresTheMissingFile() throws IOException {
        Profile profile = Profile.named("p").require("students.csv").build();
        assertThat(ParentSquare.FORMAT.with(profile).rules())
                .anyMatch(use -> use.rule().code().equals("missing_file")
                        && "students.csv".equals(use.file())
                        && use.severity().text().equals("error"));
        Tables tables = Tables.of("rosters.csv", ROSTERS);
        Report whole = Roster.validate(ParentSquare.FORMAT, tables.asASet(), Options.of(profile));
        assertThat(Findings.of(whole)).contains("error missing_file students.csv:0 ");
        assertThat(whole.status()).isEqualTo(Report.Status.PARTIAL);
        Report alone = Roster.validate(ParentSquare.FORMAT, Tables.of("rosters.csv", ROSTERS), Options.of(profile));
        assertThat(Findings.of(alone)).noneMatch(finding -> finding.contains("missing_file"));
        assertThat(alone.status()).isEqualTo(Report.Status.COMPLETE);
    }

    @Test
    void takesAMisnamedFileForThereAndUnusable() {
        Report report = Findings.report(
                ParentSquare.FORMAT,
                Tables.of("rosters.csv", "school_id|section_id|student_id\n1|a|x\n")
                        .and("Students.csv", "a|b\n")
                        .asASet());
        assertThat(Findings.of(report))
                .contains("error misnamed_file Students.csv:0  -> students.csv")
                .noneMatch(finding -> finding.contains("missing_file students.csv"));
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(report.files()).extracting(FileFacts::name).containsExactly("rosters.csv");
        assertThat(unusable(report))
                .contains(
                        "duplicate_key students.csv student_id",
                        "dangling_reference rosters.csv student_id",
                        "school_differs rosters.csv school_id,student_id");
    }

    @Test
    void readsTheRightFileBesideAMisnamedOne() {
        Report report = Findings.report(
                ParentSquare.FORMAT,
                Tables.of("rosters.csv", "school_id|section_id|student_id\n1|a|x\n")
                        .and("roster.csv", "a|b\n"));
        assertThat(Findings.of(report)).containsExactly("error misnamed_file roster.csv:0  -> rosters.csv");
        assertThat(report.status()).isEqualTo(Report.Status.COMPLETE);
        assertThat(report.publishable()).isFalse();
    }

    @Test
    void listsOtherFilesLastByCodePointAndHidesNamesThatMayBeData() {
        assertThat(findings(Tables.of("rosters.csv", "school_id|section_id|student_id\n1||x\n")
                        .and("\ud835\udd38.csv", "")
                        .and("\uff21.csv", "")
                        .and("Zoe@example.org", "")
                        .and("a note.txt", "")
                        .and("x".repeat(41), "")
                        .and("students\u200b.csv", "")))
                .containsExactly(
                        "error misnamed_file null:0  position in the listing 4 -> students.csv",
                        "warning unknown_file null:0  position in the listing 1",
                        "warning unknown_file null:0  position in the listing 5",
                        "error missing_value rosters.csv:2 section_id",
                        "warning unknown_file a note.txt:0 ",
                        "warning unknown_file \uff21.csv:0 ",
                        "warning unknown_file \ud835\udd38.csv:0 ");
    }

    @Test
    void saysOnceThatNothingOfTheFormatIsThere() {
        Report report = Findings.report(
                ParentSquare.FORMAT, Tables.of("zebra.csv", "a\n").asASet());
        assertThat(Findings.of(report))
                .containsExactly(
                        "error no_roster_files null:0  other files here 1 folders here 0",
                        "warning unknown_file zebra.csv:0 ");
        assertThat(report.publishable()).isFalse();
        assertThat(findings(Tables.of("Student.csv", "a\n")))
                .containsExactly("error misnamed_file Student.csv:0  -> students.csv");
        assertThat(Findings.report(ParentSquare.FORMAT, Tables.of("zebra.csv", "a\n"))
                        .problems()
                        .get(0)
                        .message())
                .isEqualTo("none of the format's files is here: the name of this file is none of theirs"
                        + " (other files here 1, folders here 0)");
    }

    private static RosterSource failingFrom(int read, Tables tables, Found found) {
        return new ForwardingSource(tables) {
            private int reads;

            @Override
            public SourceFacts read(String name, RowSink sink) throws IOException {
                reads += name.equals("rosters.csv") ? 1 : 0;
                if (name.equals("rosters.csv") && reads == read) {
                    throw new UnreadableFileException(found, "not to be shown");
                }
                return super.read(name, sink);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereAFileCannotBeOpened(Found found) {
        Tables tables = Tables.of("rosters.csv", ROSTERS).and("sections.csv", "a|b\n");
        Report report = Findings.report(ParentSquare.FORMAT, failingFrom(1, tables, found));
        assertThat(report.problems())
                .filteredOn(problem -> "rosters.csv".equals(problem.place().file()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(found == Found.GONE ? "changed_file" : "unreadable_file");
                    assertThat(problem.message()).endsWith(": " + found.text());
                });
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(report.files()).extracting(FileFacts::name).containsExactly("sections.csv");
        assertThat(unusable(report)).contains("duplicate_key rosters.csv school_id,section_id,student_id");
    }

    @Test
    void reportsAFileThatIsGoneAtTheSecondLook() {
        Report report = Findings.report(
                ParentSquare.FORMAT, failingFrom(2, Tables.of("rosters.csv", MIXED_ROSTERS), Found.GONE));
        assertThat(report.problems()).extracting(Problem::code).containsExactly("changed_file", "duplicate_key");
        assertThat(report.files()).hasSize(1);
    }

    @Test
    void keepsWhatItFoundInAFileThatChangedMeanwhile() {
        Tables tables = Tables.of(
                        "sections.csv",
                        "school_id|section_id|term_id|staff_id|course_name|period_number|section_number|is_primary\n1|a||t|C|||1\n1|c||t|C|||\n1|a||u|C|||\n1|a||u|C|||\n")
                .and("rosters.csv", "school_id|section_id|student_id\n1|b|x\n");
        RosterSource changing = new ForwardingSource(tables) {
            @Override
            public SourceFacts read(String name, RowSink sink) throws IOException {
                SourceFacts facts = super.read(name, sink);
                if (name.equals("sections.csv")) {
                    tables.and(
                            name,
                            "school_id|section_id|term_id|staff_id|course_name|period_number|section_number|is_primary\n");
                }
                return facts;
            }
        };
        Report report = Findings.report(ParentSquare.FORMAT, changing);
        assertThat(Findings.of(report))
                .containsExactly(
                        "error changed_file sections.csv:0 ",
                        "error duplicate_key sections.csv:5 school_id,section_id,staff_id",
                        "error dangling_reference rosters.csv:2 section_id");
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(unusable(report))
                .contains(
                        "duplicate_key sections.csv school_id,section_id,staff_id",
                        "dangling_reference rosters.csv section_id");
    }

    @Test
    void countsFilesBeyondTheCapTogether() throws IOException {
        Tables tables = Tables.of("rosters.csv", ROSTERS).and("Rosters.csv", "").and("rosters.CSV", "");
        for (int i = 0; i < 9; i++) {
            tables.and("other" + i, "");
        }
        Report report =
                Roster.validate(ParentSquare.FORMAT, tables, Options.standard().withCap(2));
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("unknown_file"))
                .extracting(problem -> problem.place().file() + " " + problem.numbers())
                .containsExactly(
                        "null [Figure[name=position in the listing, value=4]]",
                        "null [Figure[name=position in the listing, value=5]]",
                        "other0 []",
                        "other1 []");
        assertThat(report.totals())
                .contains(
                        new Report.Total("unknown_file", null, 7),
                        new Report.Total("unknown_file", "other0", 1),
                        new Report.Total("unknown_file", "other1", 1),
                        new Report.Total("misnamed_file", "Rosters.csv", 1),
                        new Report.Total("misnamed_file", "rosters.CSV", 1));
        assertThat(report.count(Severity.WARNING)).isEqualTo(9);
    }
}
