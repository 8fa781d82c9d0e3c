package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Severity;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.spec.Key;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String HEADER = "school_id|section_id|student_id\n";

    private static Report rosters(int cap, RosterSource source) throws IOException {
        return Roster.validate(ParentSquare.FORMAT, source, Options.standard().withCap(cap));
    }

    @Test
    void keepsTheFirstFindingsOfEachCodeAndCountsAll() throws IOException {
        String rows = "1|a|x\n".repeat(50) + "|a|x\n".repeat(20) + "|a|\n";
        Report report = rosters(3, Tables.of("rosters.csv", HEADER + rows));
        assertThat(Findings.of(report))
                .containsExactly(
                        "error duplicate_key rosters.csv:3 school_id,section_id,student_id first line 2",
                        "error duplicate_key rosters.csv:4 school_id,section_id,student_id first line 2",
                        "error duplicate_key rosters.csv:5 school_id,section_id,student_id first line 2",
                        "error missing_value rosters.csv:52 school_id",
                        "error missing_value rosters.csv:53 school_id",
                        "error missing_value rosters.csv:54 school_id");
        assertThat(report.totals())
                .containsExactly(
                        new Report.Total("duplicate_key", "rosters.csv", 49),
                        new Report.Total("missing_value", "rosters.csv", 22));
        assertThat(report.count(Severity.ERROR)).isEqualTo(71);
    }

    @Test
    void countsBySeverityAndColumnsWhatItDoesNotKeep() throws IOException {
        String rows = "1|a|x\n".repeat(50) + "|a|x\n".repeat(20) + "|a|\n";
        assertThat(rosters(3, Tables.of("rosters.csv", HEADER + rows)).tallies())
                .containsExactly(
                        tally("duplicate_key", 49, "school_id", "section_id", "student_id"),
                        tally("missing_value", 21, "school_id"),
                        tally("missing_value", 1, "student_id"));
        // beyond the cap it tells no more columns apart, so that no header can make it grow
        assertThat(rosters(1, Tables.of("rosters.csv", HEADER + rows)).tallies())
                .containsExactly(
                        tally("duplicate_key", 49, "school_id", "section_id", "student_id"),
                        tally("missing_value", 1),
                        tally("missing_value", 21, "school_id"));
    }

    private static Report.Tally tally(String code, long count, String... columns) {
        return new Report.Tally(code, Severity.ERROR, "rosters.csv", List.of(columns), count);
    }

    @Test
    void isEqualWhateverTheOrderOfTheListing() throws IOException {
        Tables tables = Tables.of("rosters.csv", HEADER + "1|a|x\n1|b|y\n")
                .and("students.csv", "school_id|student_id|first_nam\n1|x|\n")
                .and("zebra.csv", "a\n");
        RosterSource reversed = new ForwardingSource(tables) {
            @Override
            public List<String> names() throws IOException {
                return super.names().stream().sorted(Collections.reverseOrder()).toList();
            }
        };
        assertThat(rosters(10, reversed)).isEqualTo(rosters(10, tables));
    }

    @Test
    void reportsAFileThatWouldRemoveEverybody() throws IOException {
        assertThat(Findings.of(rosters(10, Tables.of("rosters.csv", HEADER))))
                .containsExactly("error no_rows rosters.csv:0 ");
    }

    @Test
    void listsFindingsThatDifferInNothingButTheirColumnsPlace() throws IOException {
        Report report = rosters(
                10,
                Tables.of("rosters.csv", "school_id|section_id|student_id|foo|foo|student_id|student_id\n1|a|x||||\n"));
        assertThat(Findings.of(report))
                .containsExactly(
                        "error duplicate_column rosters.csv:1 foo position 5",
                        "warning unknown_column rosters.csv:1 foo position 4",
                        "error duplicate_column rosters.csv:1 student_id position 6",
                        "error duplicate_column rosters.csv:1 student_id position 7");
    }

    @Test
    void listsASetRuleWhoseRememberedColumnsAreMissing() throws IOException {
        Report report = rosters(
                10, Tables.of("rosters.csv", HEADER + "1|a|x\n").and("students.csv", "student_id|first_name\nx|Ann\n"));
        assertThat(report.notRun()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("school_differs");
            assertThat(rule.reason()).isEqualTo(Report.Reason.UNUSABLE);
        });
    }

    @RosterFile(value = "seats.csv", source = "invented")
    @Key("seat")
    private record Seat(
            @NotBlank String seat,
            @Nullable @References(Pupil.class) String pupilId,
            @Nullable @References(Room.class) String roomId) {}

    @RosterFile(value = "pupils.csv", source = "invented")
    @Key("id")
    private record Pupil(@NotBlank String id) {}

    @RosterFile(value = "rooms.csv", source = "invented")
    @Key("id")
    private record Room(
            @NotBlank String id,
            @Nullable @References(Pupil.class) String monitorId) {}

    @Test
    void ordersTheFilesThatAreThereWhatIsReferredToFirst() throws IOException {
        Format format = Format.named("school")
                .version("1")
                .files(Seat.class, Room.class, Pupil.class)
                .build();
        Report report = Roster.validate(
                format,
                Tables.of("seats.csv", "seat|pupilId|roomId\n1|x|\n").and("pupils.csv", "id\nx\n"),
                Options.standard());
        assertThat(report.files()).extracting(FileFacts::name).containsExactly("seats.csv", "pupils.csv");
        assertThat(report.order()).containsExactly("pupils.csv", "seats.csv");
    }

    @Test
    void refusesAnOrderOfOtherFiles() {
        List<FileFacts> files = List.of(new FileFacts("a.csv", 0, 0, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report(
                        "acme",
                        "0123456789ab",
                        Report.Status.COMPLETE,
                        List.of(),
                        files,
                        List.of("b.csv"),
                        List.of(),
                        List.of(),
                        Map.of()))
                .withMessage("the order is of [b.csv]; the files are [a.csv]");
    }
}
