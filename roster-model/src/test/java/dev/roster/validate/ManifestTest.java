package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parcel.Parcel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a package's manifest, and of what it says. */
class ManifestTest {
    private static final String ORG = Parcel.ORGS + "s|||school|\n";
    private static final String USER = Parcel.USERS + "u|||s|\n";

    private static List<String> findings(Tables tables) {
        return Findings.of(Parcel.FORMAT, tables);
    }

    private static List<String> alone(String... properties) {
        return findings(Parcel.of("propertyName|value\n" + String.join("\n", properties) + "\n"));
    }

    @Test
    void takesAPackageThatIsAsItsManifestSays() {
        Report report = Findings.report(
                Parcel.FORMAT,
                Parcel.of(Parcel.manifest("bulk", "bulk")).and("orgs.csv", ORG).and("users.csv", USER));
        assertThat(report.problems()).isEmpty();
        assertThat(report.publishable()).isTrue();
        assertThat(report.order()).containsExactly("manifest.csv", "orgs.csv", "users.csv");
    }

    @Test
    void takesAManifestAloneForNothingChanged() {
        Report report = Findings.report(Parcel.FORMAT, Parcel.of(Parcel.manifest("absent", "absent")));
        assertThat(report.problems()).isEmpty();
        assertThat(report.status()).isEqualTo(Report.Status.COMPLETE);
    }

    @Test
    void missesTheManifestOfAPackageAndNotOfOneFile() {
        Tables orgs = Tables.of("orgs.csv", ORG);
        assertThat(findings(orgs)).isEmpty();
        Report report = Findings.report(Parcel.FORMAT, orgs.asASet());
        assertThat(Findings.of(report)).containsExactly("error bad_manifest manifest.csv:0 ");
        assertThat(report.problems().get(0).message()).endsWith("what the package holds: it is not here");
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(report.notRun())
                .contains(new Report.NotRun("manifest_mismatch", "manifest.csv", List.of(), Report.Reason.UNUSABLE));
    }

    @Test
    void saysNothingMoreOfAMisnamedManifest() {
        assertThat(findings(Tables.of("Manifest.csv", Parcel.manifest("bulk", "absent"))
                        .and("orgs.csv", ORG)
                        .asASet()))
                .containsExactly("error misnamed_file Manifest.csv:0  -> manifest.csv");
    }

    @Test
    void wantsEveryPropertyOnceAndNoOther() {
        assertThat(alone(
                        "manifest.version|1.0",
                        "parcel.version|1.1",
                        "file.orgs|absent",
                        "file.pets|absent",
                        "file.orgs|bulk",
                        "source.systemName|The System"))
                .containsExactly(
                        "error bad_manifest manifest.csv:0 propertyName",
                        "error bad_manifest manifest.csv:5 propertyName",
                        "error bad_manifest manifest.csv:6 propertyName first line 4");
    }

    @Test
    void holdsAManifestThatIsLookedAtAloneToNoOtherFile() {
        assertThat(findings(Tables.of("manifest.csv", Parcel.manifest("bulk", "absent"))))
                .isEmpty();
        assertThat(findings(Tables.of(
                        "manifest.csv", Parcel.manifest("bulk", "absent").replace("file.users|absent\n", ""))))
                .containsExactly("error bad_manifest manifest.csv:0 propertyName");
    }

    @Test
    void namesTheMissingProperty() {
        assertThat(Findings.report(Parcel.FORMAT, Parcel.of("propertyName|value\nmanifest.version|1.0\n"))
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "propertyName must name file.orgs",
                        "propertyName must name file.users",
                        "propertyName must name parcel.version");
    }

    @Test
    void suggestsThePropertyThatIsMeantAndGoesByIt() {
        assertThat(alone("manifest.version|1.0", "Parcel.Version|1.1", "file.orgs*|bulk", "file.user|absent"))
                .containsExactly(
                        "error bad_manifest manifest.csv:3 propertyName -> parcel.version",
                        "error bad_manifest manifest.csv:4 propertyName -> file.orgs",
                        "error manifest_mismatch manifest.csv:4 value",
                        "error bad_manifest manifest.csv:5 propertyName -> file.users");
    }

    @Test
    void wantsTheDocumentedValues() {
        Tables tables = Parcel.of("""
                propertyName|value
                manifest.version|1
                parcel.version|1.2
                file.orgs|full
                file.users|Absent
                """);
        assertThat(findings(tables))
                .containsExactly(
                        "error bad_manifest manifest.csv:2 value",
                        "error bad_manifest manifest.csv:3 value",
                        "error bad_manifest manifest.csv:4 value",
                        "error bad_manifest manifest.csv:5 value -> absent");
        assertThat(Findings.report(Parcel.FORMAT, tables).problems().get(2).message())
                .isEqualTo("value must be absent or bulk or delta in file.orgs");
    }

    @Test
    void doesNotTakeADamagedRowForAMissingProperty() {
        assertThat(alone("manifest.version|1.0", "parcel.version|1.1", "file.orgs", "file.users|absent"))
                .containsExactly("error ragged_row manifest.csv:4  cells 1 headers 2");
        assertThat(alone("manifest.version|1.0", "parcel.version|1.1", "|absent", "file.users|absent"))
                .containsExactly("error missing_value manifest.csv:4 propertyName");
        assertThat(alone("manifest.version|1.0", "parcel.version|1.1", "file.orgs|", "file.users|absent"))
                .containsExactly("error missing_value manifest.csv:4 value");
    }

    @Test
    void takesABlankValueOfAPropertyThatNobodyHasToSend() {
        String[] needed = {"manifest.version|1.0", "parcel.version|1.1", "file.orgs|absent", "file.users|absent"};
        assertThat(alone(needed[0], needed[1], needed[2], needed[3], "source.systemName|"))
                .isEmpty();
        assertThat(alone("manifest.version|", "parcel.version| ", needed[2], needed[3]))
                .containsExactly(
                        "error missing_value manifest.csv:2 value", "error missing_value manifest.csv:3 value");
    }

    @Test
    void missesTheColumnOfTheValuesOnce() {
        assertThat(findings(Parcel.of("propertyName\nmanifest.version\nfile.orgs\n")))
                .containsExactly(
                        "error bad_manifest manifest.csv:0 propertyName",
                        "error bad_manifest manifest.csv:0 propertyName",
                        "error missing_column manifest.csv:1 value");
    }

    @Test
    void saysOnceThatAManifestHasNoRowsOrNoHeader() {
        assertThat(findings(Parcel.of("propertyName|value\n"))).containsExactly("error no_rows manifest.csv:0 ");
        assertThat(findings(Parcel.of("file.orgs|absent\n"))).containsExactly("error missing_header manifest.csv:1 ");
    }

    @Test
    void comparesWhatIsListedWithWhatIsThere() {
        Report report = Findings.report(
                Parcel.FORMAT, Parcel.of(Parcel.manifest("absent", "delta")).and("orgs.csv", ORG));
        assertThat(Findings.of(report))
                .containsExactly(
                        "error manifest_mismatch manifest.csv:4 value", "error manifest_mismatch manifest.csv:5 value");
        assertThat(report.problems())
                .extracting(problem -> problem.message())
                .containsExactly("value is absent, and orgs.csv is here", "value is delta, and users.csv is not here");
    }

    @Test
    void leavesAMisnamedFileToItsOwnFinding() {
        assertThat(findings(Parcel.of(Parcel.manifest("bulk", "absent")).and("Orgs.csv", ORG)))
                .containsExactly("error misnamed_file Orgs.csv:0  -> orgs.csv");
    }

    @Test
    void takesEverythingElseForAStranger() {
        assertThat(findings(Parcel.of(Parcel.manifest("absent", "absent"))
                        .and("more.zip", "")
                        .withFolder("__MACOSX")))
                .containsExactly("error unknown_file __MACOSX:0 ", "error unknown_file more.zip:0 ");
    }

    @Test
    void saysWhereTheFilesMayBeInstead() {
        Report report = Findings.report(
                Parcel.FORMAT, Tables.of("parcel.zip", "").withFolder("x").asASet());
        assertThat(Findings.of(report))
                .containsExactly("error no_roster_files null:0  other files here 1 folders here 1");
        assertThat(report.problems().get(0).message())
                .contains("they may be in 'parcel.zip'; give that one, without anything around it");
    }
}
