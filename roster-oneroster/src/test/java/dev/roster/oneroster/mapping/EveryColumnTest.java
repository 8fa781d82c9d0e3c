package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.OneRoster.V1_1;
import static dev.roster.oneroster.OneRoster.V1_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages with every column and every term go to another version; the loss reports say all that is lost. */
class EveryColumnTest {
    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    /** Returns what became of the columns whose cells are not all kept. */
    private static String lost(LossReport loss) {
        List<String> lines = new ArrayList<>();
        for (LossReport.Source source : loss.sources()) {
            if (source.file().equals("manifest.csv")) {
                continue;
            }
            if (source.count(Fate.KEPT) == 0) {
                lines.add(source.file() + ": " + source.count(Fate.DROPPED) + " DROPPED");
                continue;
            }
            for (LossReport.SourceColumn column : source.columns()) {
                if (column.kept() < column.filled()) {
                    lines.add(source.file() + " " + column.header() + ": "
                            + VersionPackage.fates(loss, source.file(), column.header()));
                }
            }
        }
        loss.targets()
                .forEach(target -> target.columns().stream()
                        .filter(column -> column.missing() > 0)
                        .forEach(column -> lines.add(
                                target.file() + " " + column.header() + ": " + column.missing() + " MISSING")));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void theOlderVersionHasNoPlaceForWhatTheNewerOneBrought() throws IOException {
        LossReport loss = EveryColumn.of(V1_2, in, (column, term) -> true).to(V1_1, out);

        assertThat(lost(loss)).isEqualTo("""
                academicSessions.csv type: 6 KEPT, 1 DROPPED
                categories.csv weight: 1 DROPPED
                classes.csv classType: 3 KEPT, 1 DROPPED
                demographics.csv sex: 3 KEPT, 3 DROPPED
                demographics.csv publicSchoolResidenceStatus: 6 DROPPED
                enrollments.csv role: 5 KEPT, 1 DROPPED
                lineItemLearningObjectiveIds.csv: 20 DROPPED
                lineItems.csv schoolSourcedId: 1 DROPPED
                lineItemScoreScales.csv: 5 DROPPED
                orgs.csv type: 8 KEPT, 1 DROPPED
                resources.csv roles: 11 KEPT, 1 DROPPED
                resultLearningObjectiveIds.csv: 28 DROPPED
                results.csv scoreStatus: 6 KEPT, 1 DROPPED
                results.csv textScore: 7 DROPPED
                results.csv classSourcedId: 7 DROPPED
                results.csv inProgress: 7 DROPPED
                results.csv incomplete: 7 DROPPED
                results.csv late: 7 DROPPED
                results.csv missing: 7 DROPPED
                resultScoreScales.csv: 5 DROPPED
                roles.csv sourcedId: 21 DROPPED
                roles.csv userSourcedId: 21 TRANSFORMED
                roles.csv roleType: 20 TRANSFORMED, 1 DROPPED
                roles.csv role: 15 KEPT, 5 NARROWED, 1 DROPPED
                roles.csv beginDate: 21 DROPPED
                roles.csv endDate: 21 DROPPED
                roles.csv userProfileSourcedId: 1 DROPPED
                roles.csv metadata.more: 21 DROPPED
                scoreScales.csv: 8 DROPPED
                userProfiles.csv: 10 DROPPED
                userResources.csv: 6 DROPPED
                users.csv userMasterIdentifier: 21 DROPPED
                users.csv preferredGivenName: 21 DROPPED
                users.csv preferredMiddleName: 21 DROPPED
                users.csv preferredFamilyName: 21 DROPPED
                users.csv primaryOrgSourcedId: 21 DROPPED
                users.csv pronouns: 21 DROPPED
                academicSessions.csv type: 1 MISSING
                classes.csv classType: 1 MISSING
                enrollments.csv role: 1 MISSING
                orgs.csv type: 1 MISSING
                results.csv scoreStatus: 1 MISSING
                users.csv role: 1 MISSING
                """);
    }

    @Test
    void changesLoseTheSameAndNameOnlyTheRolesThatChanged() throws IOException {
        LossReport loss = EveryColumn.changes(V1_2, in, (column, term) -> true).to(V1_1, out);

        assertThat(lost(loss)).isEqualTo("""
                academicSessions.csv type: 8 KEPT, 1 DROPPED
                categories.csv weight: 3 DROPPED
                classes.csv classType: 5 KEPT, 1 DROPPED
                demographics.csv sex: 5 KEPT, 3 DROPPED
                demographics.csv publicSchoolResidenceStatus: 8 DROPPED
                enrollments.csv role: 7 KEPT, 1 DROPPED
                lineItemLearningObjectiveIds.csv: 42 DROPPED
                lineItems.csv schoolSourcedId: 3 DROPPED
                lineItemScoreScales.csv: 21 DROPPED
                orgs.csv type: 10 KEPT, 1 DROPPED
                resources.csv roles: 13 KEPT, 1 DROPPED
                resultLearningObjectiveIds.csv: 54 DROPPED
                results.csv scoreStatus: 8 KEPT, 1 DROPPED
                results.csv textScore: 9 DROPPED
                results.csv classSourcedId: 9 DROPPED
                results.csv inProgress: 9 DROPPED
                results.csv incomplete: 9 DROPPED
                results.csv late: 9 DROPPED
                results.csv missing: 9 DROPPED
                resultScoreScales.csv: 21 DROPPED
                roles.csv sourcedId: 25 DROPPED
                roles.csv status: 23 TRANSFORMED, 1 NARROWED, 1 DROPPED
                roles.csv dateLastModified: 25 DROPPED
                roles.csv userSourcedId: 24 TRANSFORMED, 1 DROPPED
                roles.csv roleType: 23 TRANSFORMED, 2 DROPPED
                roles.csv role: 18 KEPT, 5 NARROWED, 2 DROPPED
                roles.csv beginDate: 25 DROPPED
                roles.csv endDate: 25 DROPPED
                roles.csv orgSourcedId: 24 NARROWED, 1 DROPPED
                roles.csv userProfileSourcedId: 1 DROPPED
                roles.csv metadata.more: 25 DROPPED
                scoreScales.csv: 30 DROPPED
                userProfiles.csv: 36 DROPPED
                userResources.csv: 24 DROPPED
                users.csv userMasterIdentifier: 27 DROPPED
                users.csv preferredGivenName: 27 DROPPED
                users.csv preferredMiddleName: 27 DROPPED
                users.csv preferredFamilyName: 27 DROPPED
                users.csv primaryOrgSourcedId: 27 DROPPED
                users.csv pronouns: 27 DROPPED
                academicSessions.csv type: 1 MISSING
                classes.csv classType: 1 MISSING
                enrollments.csv role: 1 MISSING
                orgs.csv type: 1 MISSING
                results.csv scoreStatus: 1 MISSING
                users.csv orgSourcedIds: 3 MISSING
                users.csv role: 4 MISSING
                """);
    }

    @Test
    void theNewerVersionHasAPlaceForAllTermsOfTheOlderOne() throws IOException {
        LossReport loss = EveryColumn.of(V1_1, in, (column, term) -> true).to(V1_2, out);

        assertThat(lost(loss)).isEqualTo("""
                users.csv role: 36 KEPT, 1 NARROWED
                """);
    }

    @Test
    void changesOfTheOlderVersionTakeNoRoleAway() throws IOException {
        LossReport loss = EveryColumn.changes(V1_1, in, (column, term) -> true).to(V1_2, out);

        assertThat(lost(loss)).isEqualTo("""
                users.csv orgSourcedIds: 41 NARROWED
                users.csv role: 40 KEPT, 1 NARROWED
                """);
    }

    @Test
    void theOlderVersionComesBackFromTheNewerOneAsItWas() throws IOException {
        EveryColumn.of(V1_1, in, (column, term) -> true).to(V1_2, out);
        Path back = folder.resolve("back");

        back(V1_2, V1_1, back);

        for (FileSpec<?> file : V1_1.files()) {
            List<Map<String, String>> rows = VersionPackage.rows(in, file.name());
            if (!file.name().equals("manifest.csv")) {
                assertThat(VersionPackage.rows(back, file.name()).equals(rows))
                        .as(file.name())
                        .isTrue();
            }
        }
    }

    @Test
    void theNewerVersionComesBackFromTheOlderOneButForWhatIsAnnounced() throws IOException {
        List<String> unknown = List.of("other", "unspecified", "ext:other");
        LossReport there = EveryColumn.of(V1_2, in, (column, term) -> !unknown.contains(term))
                .to(V1_1, out);
        Path back = folder.resolve("back");

        back(V1_1, V1_2, back);

        for (FileSpec<?> file : V1_1.files()) {
            List<Map<String, String>> before = VersionPackage.rows(in, file.name());
            if (!file.name().equals("manifest.csv")) {
                before.forEach(row -> row.replaceAll((header, text) -> comesBack(there, file, header) ? text : ""));
                assertThat(VersionPackage.rows(back, file.name()).equals(before))
                        .as(file.name())
                        .isTrue();
            }
        }
        assertThat(there.missing()).isZero();
    }

    /** A line item's school is that of its class. */
    private static boolean comesBack(LossReport there, FileSpec<?> file, String header) {
        return !VersionPackage.fates(there, file.name(), header).contains("DROPPED")
                || (file.name().equals("lineItems.csv") && header.equals("schoolSourcedId"));
    }

    private void back(Format from, Format to, Path target) throws IOException {
        VersionPackage.map(from, out, to, target);
    }
}
