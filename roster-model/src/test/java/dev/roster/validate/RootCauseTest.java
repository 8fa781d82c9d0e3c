package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parcel.Parcel;
import dev.roster.problem.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One cause that spoils a whole package is said first, and once. */
class RootCauseTest {
    private static final String OLD_ORGS = "sourcedId|status|dateLastModified|type\ns|||school\n";
    private static final String OLD_USERS = "sourcedId|orgId|status|dateLastModified\nu|s||\nv|s||\n";

    private static Tables mixture() {
        return Parcel.of(Parcel.manifest("bulk", "bulk"))
                .and("orgs.csv", OLD_ORGS)
                .and("users.csv", OLD_USERS);
    }

    private static List<String> codes(Tables tables) {
        return Findings.of(Parcel.FORMAT, tables);
    }

    @Test
    void saysOnceThatTheFilesAreOfAnotherVersion() {
        Report report = Findings.report(Parcel.FORMAT, mixture());
        assertThat(Findings.of(report)).containsExactly("error mixed_versions manifest.csv:3 value files 2");
        assertThat(report.problems().get(0).message())
                .isEqualTo("value is 1.1, and headers are those of 1.0 (files 2)");
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(report.notRun())
                .contains(new Report.NotRun(
                        "dangling_reference", "users.csv", List.of("orgSourcedId"), Report.Reason.UNUSABLE));
        assertThat(report.files()).extracting(FileFacts::rows).containsExactly(4L, 1L, 2L);
    }

    @Test
    void saysSoOfASetWithoutAManifestToo() {
        assertThat(codes(Tables.of("orgs.csv", OLD_ORGS)
                        .and("users.csv", OLD_USERS)
                        .asASet()))
                .containsExactly("error mixed_versions null:0  files 2", "error bad_manifest manifest.csv:0 ");
    }

    @Test
    void takesAFileWhoseColumnsAreInTheOtherOrderForOneOfTheOtherVersion() {
        Tables tables =
                mixture().and("orgs.csv", "type|sourcedId|status|dateLastModified|parentSourcedId\nschool|s|||\n");
        assertThat(codes(tables))
                .containsExactly(
                        "error mixed_versions manifest.csv:3 value files 1",
                        "error column_order orgs.csv:1 sourcedId position 2");
        assertThat(codes(mixture().and("orgs.csv", "type|sourcedId|status|dateLastModified\nschool|s||\n")))
                .containsExactly("error mixed_versions manifest.csv:3 value files 2");
    }

    @Test
    void takesAFileThatOnlyLacksAColumnForOneOfItsVersion() {
        assertThat(codes(Parcel.of(Parcel.manifest("bulk", "absent")).and("orgs.csv", OLD_ORGS)))
                .containsExactly("warning missing_column orgs.csv:1 parentSourcedId");
    }

    @Test
    void takesAMisspeltColumnForWhatItIs() {
        assertThat(codes(Parcel.of(Parcel.manifest("absent", "bulk"))
                        .and("users.csv", "sourcedId|status|dateLastModified|orgId|enabledUser\n||||\n")))
                .contains("error unknown_column users.csv:1 orgId position 4")
                .noneMatch(finding -> finding.contains("mixed_versions"));
    }

    @Test
    void keepsOneFindingOfEachKindInTheOtherFilesOfAMixture() {
        String orgs = "s|active||school|\nt|active|yesterday|school|\n" + "u|active|2026-01-01|school|\n".repeat(30);
        Report report = Findings.report(Parcel.FORMAT, mixture().and("orgs.csv", Parcel.ORGS + orgs));
        assertThat(Findings.of(report))
                .containsExactly(
                        "error mixed_versions manifest.csv:3 value files 1",
                        "error status_in_bulk orgs.csv:2 status",
                        "error bad_date orgs.csv:3 dateLastModified",
                        "error status_in_bulk orgs.csv:3 status,dateLastModified",
                        "error duplicate_key orgs.csv:5 sourcedId first line 4");
        assertThat(report.totals()).contains(new Report.Total("duplicate_key", "orgs.csv", 29));
    }

    @Test
    void readsTheFirstVersionAsAWholePackage() {
        Tables whole =
                Tables.of("orgs.csv", OLD_ORGS).and("users.csv", OLD_USERS).asASet();
        assertThat(Findings.of(Parcel.OLD, whole)).isEmpty();
        Report report = Findings.report(
                Parcel.OLD,
                Tables.of("users.csv", OLD_USERS).and("manifest.csv", "").asASet());
        assertThat(Findings.of(report))
                .containsExactly("error missing_file orgs.csv:0 ", "error unknown_file manifest.csv:0 ");
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
    }

    @Test
    void saysOnceThatASpreadsheetWasThere() {
        String manifest = Parcel.manifest("bulk", "delta").replace("version|1.0", "version|1");
        StringBuilder users = new StringBuilder(Parcel.USERS);
        for (int i = 1; i <= 300; i++) {
            users.append("u%s|active|10/%s/2026|s|TRUE\n".formatted(i, i % 28 + 1));
        }
        Report report = Findings.report(
                Parcel.FORMAT,
                Parcel.of(manifest)
                        .and("orgs.csv", Parcel.ORGS + "s|||school|\n")
                        .and("users.csv", users.toString()));
        assertThat(Findings.of(report))
                .containsExactly(
                        "error saved_by_spreadsheet null:0  cells 600 columns 2",
                        "error bad_manifest manifest.csv:2 value",
                        "error bad_date users.csv:2 dateLastModified",
                        "error bad_flag users.csv:2 enabledUser");
        assertThat(report.problems().get(0).message())
                .endsWith(": true and false are in capitals, days are spelt another way, a number lost its zero"
                        + " (cells 600, columns 2)");
        assertThat(report.totals())
                .contains(
                        new Report.Total("bad_date", "users.csv", 300), new Report.Total("bad_flag", "users.csv", 300));
        assertThat(report.count(Severity.ERROR)).isEqualTo(602);
    }

    @Test
    void keepsWhatElseIsWrongWithTheCellsThatASpreadsheetSpelt() {
        String spelt = "u%s|active|1/05/2026|s|TRUE\n";
        StringBuilder users = new StringBuilder(Parcel.USERS);
        for (int i = 0; i < 20; i++) {
            users.append(spelt.formatted(i));
        }
        users.append("x|active||s|TRUE\ny|active||s|TRUE\n");
        assertThat(codes(Parcel.of(Parcel.manifest("absent", "delta")).and("users.csv", users.toString())))
                .filteredOn(finding -> finding.endsWith("users.csv:22 dateLastModified")
                        || finding.endsWith("users.csv:23 dateLastModified")
                        || finding.contains("bad_date"))
                .containsExactly(
                        "error bad_date users.csv:2 dateLastModified",
                        "error missing_value users.csv:22 dateLastModified",
                        "error missing_value users.csv:23 dateLastModified");
    }

    @Test
    void leavesSingleCellsToTheirOwnFindings() {
        Tables one = Tables.of("users.csv", Parcel.USERS + "u|||s|TRUE\nv|||s|FALSE\n");
        assertThat(codes(one))
                .containsExactly("error bad_flag users.csv:2 enabledUser", "error bad_flag users.csv:3 enabledUser");
        Tables some = Tables.of("users.csv", Parcel.USERS + "u|||s|TRUE\n".repeat(20) + "v|||s|true\n");
        assertThat(codes(some)).hasSize(20 + 19).noneMatch(finding -> finding.contains("spreadsheet"));
        Tables all = Tables.of("users.csv", Parcel.USERS + "u|||s|TRUE\n".repeat(20));
        assertThat(codes(all)).first().isEqualTo("error saved_by_spreadsheet null:0  cells 20 columns 1");
    }

    @Test
    void takesTwoKindsOfSignsForOneInAnyNumberOfCells() {
        Tables two = Tables.of("users.csv", Parcel.USERS + "u|active|1/05/2026|s|TRUE\n");
        assertThat(codes(two))
                .containsExactly(
                        "error saved_by_spreadsheet null:0  cells 2 columns 2",
                        "error bad_date users.csv:2 dateLastModified",
                        "error bad_flag users.csv:2 enabledUser");
        Tables other = Tables.of("users.csv", Parcel.USERS + "u|active|yesterday|s|TRUE\n");
        assertThat(codes(other))
                .containsExactly(
                        "error bad_date users.csv:2 dateLastModified", "error bad_flag users.csv:2 enabledUser");
    }

    @Test
    void tellsTheVersionByTheManifest() throws IOException {
        assertThat(detected(mixture())).containsExactly("parcel true");
        assertThat(detected(Tables.of("manifest.csv", Parcel.manifest("bulk", "bulk"))))
                .containsExactly("parcel true");
        assertThat(detected(Tables.of("orgs.csv", Parcel.ORGS).asASet())).containsExactly("parcel false");
        assertThat(detected(Tables.of("orgs.csv", OLD_ORGS).asASet())).containsExactly("parcel-1.0 false");
        assertThat(detected(Tables.of("orgs.csv", "sourcedId\n").asASet())).containsExactly("parcel-1.0 false");
        assertThat(detected(Tables.of("orgs.csv", "sourcedId\n"))).containsExactly("parcel false", "parcel-1.0 false");
        assertThat(detected(Tables.of("orgs.csv", Parcel.ORGS))).containsExactly("parcel false");
        assertThat(detected(Parcel.of(Parcel.manifest("bulk", "bulk").replace("1.1", "7"))
                        .and("orgs.csv", OLD_ORGS)))
                .containsExactly("parcel false", "parcel-1.0 false");
    }

    private static List<String> detected(Tables tables) throws IOException {
        return Detection.of(tables, List.of(Parcel.FORMAT, Parcel.OLD)).candidates().stream()
                .map(found -> found.format().id() + " " + found.byManifest())
                .toList();
    }
}
