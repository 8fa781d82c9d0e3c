package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parcel.Parcel;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A format whose columns stand in one order, with those of one's own behind them. */
class StrictColumnsTest {

    private static List<String> header(String header) {
        return Findings.of(
                        Parcel.FORMAT, Tables.of("users.csv", header + "\n" + header.replaceAll("[^|]+", "x") + "\n"))
                .stream()
                .filter(finding -> finding.contains("users.csv:1 "))
                .toList();
    }

    @Test
    void takesTheDocumentedOrderAndOwnColumnsBehindIt() {
        assertThat(header("sourcedId|status|dateLastModified|orgSourcedId|enabledUser"))
                .isEmpty();
        assertThat(header("sourcedId|status|dateLastModified|orgSourcedId|enabledUser|metadata.b|metadata.a"))
                .isEmpty();
    }

    @Test
    void namesTheFirstColumnThatIsTooLate() {
        assertThat(header("status|dateLastModified|orgSourcedId|sourcedId|enabledUser"))
                .containsExactly("error column_order users.csv:1 sourcedId position 4");
        assertThat(header("sourcedId|status|dateLastModified|metadata.a|orgSourcedId|metadata.b|enabledUser"))
                .containsExactly("error column_order users.csv:1 orgSourcedId position 5");
        assertThat(Findings.report(
                                Parcel.FORMAT,
                                Tables.of(
                                        "users.csv",
                                        "sourcedId|metadata.a|status|dateLastModified|orgSourcedId|enabledUser\n"))
                        .problems())
                .extracting(problem -> problem.message())
                .contains("status must stand before columns that begin with metadata. (position 3)");
    }

    @Test
    void findsTheOrderOfWhatIsThere() {
        assertThat(header("sourcedId|orgSourcedId|dateLastModified|enabledUser"))
                .containsExactly(
                        "error column_order users.csv:1 dateLastModified position 3",
                        "error missing_column users.csv:1 status");
        assertThat(header("sourcedId|status|datelastmodified|note|orgSourcedId|enabledUser"))
                .containsExactly(
                        "error misnamed_column users.csv:1 datelastmodified position 3 -> dateLastModified",
                        "error unknown_column users.csv:1 note position 4");
    }

    @Test
    void goesByTheOrderOfTheProfile() throws IOException {
        Profile profile = Profile.named("p")
                .order("orgs.csv", List.of("type", "sourcedId", "status", "dateLastModified", "parentSourcedId"))
                .build();
        Tables tables = Tables.of("orgs.csv", "type|sourcedId|status|dateLastModified|parentSourcedId\nschool|s|||\n");
        assertThat(Findings.of(Roster.validate(Parcel.FORMAT, tables, Options.of(profile))))
                .isEmpty();
        assertThat(Findings.of(Parcel.FORMAT, tables))
                .containsExactly("error column_order orgs.csv:1 sourcedId position 2");
    }

    @Test
    void declaresALineBreakInACellAnError() {
        assertThat(Parcel.FORMAT.rules().stream()
                        .filter(use -> use.rule().code().equals("line_break_in_cell"))
                        .map(use -> use.severity().text()))
                .containsOnly("error");
    }
}
