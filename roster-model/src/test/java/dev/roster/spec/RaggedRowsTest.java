package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.rule.Id;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of a row whose cells may stand under the wrong columns. */
class RaggedRowsTest {

    @RosterFile(value = "people.csv", source = "invented")
    @Conventions(dates = "uuuu-MM-dd")
    @Key({"school", "id"})
    record Person(
            @NotBlank String name,
            @NotBlank @Id String school,
            @NotBlank @Id String id,
            @NotNull LocalDate born,
            @Nullable String address,
            @Nullable String city) {}

    @RosterFile(value = "seats.csv", source = "invented")
    @Key({"school", "id"})
    record Seat(
            @NotBlank String school,
            @NotBlank @References(Person.class) String id) {}

    private static final Format FORMAT =
            Format.named("ragged").version("1").files(Person.class, Seat.class).build();

    private static final String PEOPLE = "name|school|id|born|address|city\n";

    private static Report report(String people, String seats) {
        return Findings.report(
                FORMAT, Tables.of("people.csv", PEOPLE + people).and("seats.csv", "school|id\n" + seats));
    }

    @Test
    void registersTheKeyWhereTheCellTooManyStandsBehindIt() {
        Report report = report("Ann|7|1|2010-01-31|1 Main St| Apt 4|Lakeview\nAnn|7|1|2010-01-31||\n", "7|1\n7|2\n");
        assertThat(Findings.of(report))
                .containsExactly(
                        "error ragged_row people.csv:2  cells 7 headers 6",
                        "error duplicate_key people.csv:3 school,id first line 2",
                        "error dangling_reference seats.csv:3 id");
    }

    @Test
    void takesNoRowForTheFirstOfItsKeyThatMayHaveAnother() {
        Report report = report("Lee|7|1|Ann|2010-01-31||\nAnn|7|1|2010-01-31||\nAnn|7|1|2010-01-31||\n", "7|1\n");
        assertThat(Findings.of(report))
                .containsExactly(
                        "error ragged_row people.csv:2  cells 7 headers 6",
                        "error duplicate_key people.csv:4 school,id first line 3");
    }

    @Test
    void findsTheRowWhereTheCellTooManyStandsBeforeItsKey() {
        Report report = report("Lee| Ann|7|1|2010-01-31||\nBo|7|2|2010-01-31||\n", "7|1\n7|2\n7|3\n");
        assertThat(report.status()).isEqualTo(Report.Status.COMPLETE);
        assertThat(Findings.of(report))
                .containsExactly(
                        "error ragged_row people.csv:2  cells 7 headers 6", "error dangling_reference seats.csv:4 id");
    }

    @Test
    void findsTheRowWhereACellIsMissingBeforeItsKey() {
        Report report = report("7|1|2010-01-31||\n", "7|1\n7|3\n");
        assertThat(report.status()).isEqualTo(Report.Status.COMPLETE);
        assertThat(Findings.of(report))
                .containsExactly(
                        "error ragged_row people.csv:2  cells 5 headers 6", "error dangling_reference seats.csv:3 id");
    }

    @Test
    void findsBothRowsWhereALineEndIsMissing() {
        Report report = report("Ann|7|1|2010-01-31|||Bo|7|2|2010-01-31||\n", "7|1\n7|2\n");
        assertThat(Findings.of(report)).containsExactly("error ragged_row people.csv:2  cells 12 headers 6");
    }

    @Test
    void takesNoRowOfBlankCellsForOneThatMayBeMeant() {
        Report report = report("Ann|7|1|2010-01-31||\n||||\n", "7|1\n7|2\n");
        assertThat(report.status()).isEqualTo(Report.Status.COMPLETE);
        assertThat(Findings.of(report))
                .containsExactly(
                        "error ragged_row people.csv:3  cells 5 headers 6", "error dangling_reference seats.csv:3 id");
    }

    @Test
    void saysNothingOfReferencesWhereARowWasCutOffBeforeItsKey() {
        Report report = report("Ann|7\n", "7|1\n");
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(Findings.of(report)).containsExactly("error ragged_row people.csv:2  cells 2 headers 6");
    }

    @Test
    void saysNothingOfReferencesWhereARowMayBeTooMany() {
        Report report = report("Ann|7|1|2010-01-31||".repeat(5) + "\n", "7|1\n");
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(Findings.of(report)).containsExactly("error ragged_row people.csv:2  cells 26 headers 6");
    }
}
