package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parcel.Parcel;
import dev.roster.problem.CoreRules;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.SetRule;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whether a file is whole or holds changes only: the rows say so where they agree, else the manifest. */
class ModesTest {
    private static final String NEW = "active|" + Parcel.WHEN;

    private static Tables packed(String orgsAre, String orgs, String usersAre, String users) {
        Tables tables = Parcel.of(Parcel.manifest(orgsAre, usersAre));
        if (!orgs.isEmpty()) {
            tables.and("orgs.csv", Parcel.ORGS + orgs);
        }
        return users.isEmpty() ? tables : tables.and("users.csv", Parcel.USERS + users);
    }

    private static List<String> orgs(String are, String... rows) {
        return Findings.of(Parcel.FORMAT, packed(are, String.join("\n", rows), "absent", ""));
    }

    @Test
    void takesRowsThatAreAsTheManifestSays() {
        assertThat(orgs("bulk", "s|||school|", "t|||school|s")).isEmpty();
        assertThat(orgs("delta", "s|" + NEW + "|school|", "t|" + NEW + "|school|elsewhere"))
                .isEmpty();
    }

    @Test
    void goesByRowsThatAgree() {
        String conflict = "warning mode_conflict manifest.csv:4 value";
        assertThat(orgs("bulk", "s|" + NEW + "|school|", "t|" + NEW + "|school|elsewhere"))
                .containsExactly(conflict);
        assertThat(orgs("delta", "s|||school|", "t|||school|gone"))
                .containsExactly(conflict, "error dangling_reference orgs.csv:3 parentSourcedId");
        assertThat(Findings.report(Parcel.FORMAT, packed("delta", "s|||school|", "absent", ""))
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly("value is delta, and all rows of orgs.csv are those of a bulk");
    }

    @Test
    void holdsMixedRowsToTheManifest() {
        String[] rows = {"s|||school|", "t|" + NEW + "|school|", "u|active||school|gone"};
        assertThat(orgs("bulk", rows))
                .containsExactly(
                        "error status_in_bulk orgs.csv:3 status,dateLastModified",
                        "error dangling_reference orgs.csv:4 parentSourcedId",
                        "error status_in_bulk orgs.csv:4 status");
        assertThat(orgs("delta", rows))
                .containsExactly(
                        "error missing_value orgs.csv:2 dateLastModified",
                        "error missing_value orgs.csv:2 status",
                        "error missing_value orgs.csv:4 dateLastModified");
    }

    @Test
    void keepsTheFirstOfManyWrongRowsWhereMostAre() {
        String delta = ("t|" + NEW + "|school|\n").repeat(20);
        Tables mixed = packed("bulk", "s|||school|\n" + delta, "absent", "");
        Report report = Findings.report(Parcel.FORMAT, mixed);
        assertThat(Findings.of(report))
                .filteredOn(finding -> !finding.contains("duplicate_key"))
                .containsExactly("error status_in_bulk orgs.csv:3 status,dateLastModified");
        assertThat(report.totals()).contains(new Report.Total("status_in_bulk", "orgs.csv", 20));
        String blank = "s|" + NEW + "|school|\n" + "t|||school|\n".repeat(20);
        assertThat(Findings.of(Parcel.FORMAT, packed("delta", blank, "absent", "")))
                .filteredOn(finding -> !finding.contains("duplicate_key"))
                .containsExactly(
                        "error missing_value orgs.csv:3 dateLastModified", "error missing_value orgs.csv:3 status");
    }

    @Test
    void tellsEveryWrongRowWhereMostAreRight() {
        String rows = "s|||school|\n".repeat(20) + ("t|" + NEW + "|school|\n").repeat(19);
        assertThat(Findings.of(Parcel.FORMAT, packed("bulk", rows, "absent", "")))
                .filteredOn(finding -> finding.contains("status_in_bulk"))
                .hasSize(19);
        String few = "s|||school|\n" + ("t|" + NEW + "|school|\n").repeat(10);
        assertThat(Findings.of(Parcel.FORMAT, packed("bulk", few, "absent", "")))
                .filteredOn(finding -> finding.contains("status_in_bulk"))
                .hasSize(10);
    }

    @Test
    void takesAWrongCellForAFilledOne() {
        assertThat(orgs("delta", "s|Active|yesterday|school|"))
                .containsExactly("error bad_date orgs.csv:2 dateLastModified", "error not_in_list orgs.csv:2 status");
    }

    @Test
    void countsRowsThatRepeatAKeyAndNotThoseThatCannotBeTold() {
        assertThat(orgs("delta", "s|" + NEW + "|school|", "s|||school|", "cut"))
                .containsExactly(
                        "error missing_value orgs.csv:3 dateLastModified",
                        "error duplicate_key orgs.csv:3 sourcedId first line 2",
                        "error missing_value orgs.csv:3 status",
                        "error ragged_row orgs.csv:4  cells 1 headers 5");
    }

    @Test
    void saysWhatItCannotTellWhereNobodySaysWhichRowsAreWrong() {
        Report report = Findings.report(
                Parcel.FORMAT, Tables.of("orgs.csv", Parcel.ORGS + "s|||school|\nt|" + NEW + "|school|gone\n"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.notRun())
                .containsExactly(new Report.NotRun(
                        "status_in_bulk", "orgs.csv", List.of("status", "dateLastModified"), Report.Reason.UNUSABLE));
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
    }

    @Test
    void goesByTheManifestWhereTheColumnsAreMissing() {
        Tables tables = Parcel.of(Parcel.manifest("delta", "absent"))
                .and("orgs.csv", "sourcedId|type|parentSourcedId\ns|school|elsewhere\n");
        assertThat(Findings.of(Parcel.FORMAT, tables))
                .containsExactly(
                        "error missing_column orgs.csv:1 dateLastModified", "error missing_column orgs.csv:1 status");
    }

    @Test
    void looksIntoWholeFilesOnlyForWhatIsReferredTo() {
        String district = "d|" + NEW + "|district|\n";
        String users = "u|||elsewhere|\nv|||d|\n";
        assertThat(Findings.of(Parcel.FORMAT, packed("delta", district, "bulk", users)))
                .containsExactly("error wrong_kind_of_reference users.csv:3 orgSourcedId");
        assertThat(Findings.of(Parcel.FORMAT, packed("bulk", "d|||district|\n", "bulk", users)))
                .containsExactly(
                        "error dangling_reference users.csv:2 orgSourcedId",
                        "error wrong_kind_of_reference users.csv:3 orgSourcedId");
    }

    @Test
    void missesAnAbsentFileInBulkOnly() {
        Report bulk = Findings.report(Parcel.FORMAT, packed("absent", "", "bulk", "u|||s|\n"));
        assertThat(Findings.of(bulk)).containsExactly("error dangling_reference users.csv:2 orgSourcedId");
        assertThat(bulk.status()).isEqualTo(Report.Status.COMPLETE);
        Report delta = Findings.report(Parcel.FORMAT, packed("absent", "", "delta", "u|" + NEW + "|s|\n"));
        assertThat(delta.problems()).isEmpty();
        assertThat(delta.notRun())
                .containsExactly(new Report.NotRun(
                        "dangling_reference", "users.csv", List.of("orgSourcedId"), Report.Reason.ABSENT));
        assertThat(delta.publishable()).isTrue();
    }

    @Test
    void asksRulesThatNeedAllRowsOnlyOfWholeFiles() {
        SetRule childless = SetRule.reports(CoreRules.DATE_ORDER, Parcel.Org.class, "sourcedId")
                .source("invented")
                .rememberingWhole(new SetRule.Remembered(
                        Parcel.User.class, List.of("orgSourcedId"), List.of(), UnaryOperator.identity()))
                .when((row, memory) -> !memory.knows(Parcel.User.class, row.text("sourcedId")));
        ManifestSpec manifest = Objects.requireNonNull(Parcel.FORMAT.manifest());
        Format format = Format.named("parcel")
                .version("1.1")
                .files(Parcel.Property.class, Parcel.Org.class, Parcel.User.class)
                .manifest(manifest)
                .setRules(childless)
                .build();
        String orgs = "s|||school|\nt|||school|\n";
        assertThat(Findings.of(format, packed("bulk", orgs, "bulk", "u|||s|\n")))
                .containsExactly("error date_order orgs.csv:3 sourcedId");
        Report delta = Findings.report(format, packed("bulk", orgs, "delta", "u|" + NEW + "|s|\n"));
        assertThat(delta.problems()).isEmpty();
        assertThat(delta.notRun())
                .containsExactly(
                        new Report.NotRun("date_order", "orgs.csv", List.of("sourcedId"), Report.Reason.CHANGES_ONLY));
        assertThat(delta.status()).isEqualTo(Report.Status.COMPLETE);
    }

    @Test
    void looksAgainOnlyWhereRowsDiffer() {
        Tables clean = packed("bulk", "s|||school|\n", "delta", "u|" + NEW + "|s|\n");
        assertThat(Findings.of(Parcel.FORMAT, clean)).isEmpty();
        Tables mixed = packed("bulk", "s|||school|\nt|active||school|\n", "delta", "u|" + NEW + "|s|\n");
        assertThat(Findings.of(Parcel.FORMAT, mixed)).containsExactly("error status_in_bulk orgs.csv:3 status");
        assertThat(mixed.reads()).isEqualTo(clean.reads() + 1);
    }
}
