package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.io.RosterFolder;
import dev.roster.oneroster.OneRoster;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that are right and no whole set, which a vendor would take for one. */
class RefusedPackagesTest {
    private static final List<Format> VERSIONS = List.of(OneRoster.V1_1, OneRoster.V1_2);

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void make() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
    }

    private Path in(Format version) throws IOException {
        return Files.createDirectory(folder.resolve(version.id()));
    }

    private MappingResult map(Format version) throws IOException {
        return Mapping.between(version, ParentSquare.FORMAT)
                .run(RosterFolder.at(folder.resolve(version.id())), RosterFolder.at(out));
    }

    private void refuses(MappingResult result, String why) {
        assertThat(result.source().publishable()).isTrue();
        assertThat(result.mapped()).isFalse();
        assertThat(result.refusal()).isEqualTo(why);
        assertThatThrownBy(result::loss)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("%s was not mapped: %s".formatted(result.source().format(), why));
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void refusesChangesBecauseVendorsTakeWholeSets() throws IOException {
        for (Format version : VERSIONS) {
            new VersionPackage(version, in(version))
                    .row("orgs.csv", "sourcedId=s1", "status=active", "name=North", "type=school")
                    .write();

            refuses(
                    map(version),
                    "the package holds what changed, and parentsquare takes whole sets; map a package in bulk");
        }
    }

    @Test
    void refusesAPackageWithoutFilesWhichSaysThatNothingChanged() throws IOException {
        for (Format version : VERSIONS) {
            new VersionPackage(version, in(version)).write();

            refuses(
                    map(version),
                    "the package holds no file but its manifest, so nothing changed, and to parentsquare it would mean"
                            + " that nobody is there any more; map a package in bulk");
        }
    }

    @Test
    void takesAPackageWithoutFilesToAnotherVersion() throws IOException {
        new VersionPackage(OneRoster.V1_1, in(OneRoster.V1_1)).to(OneRoster.V1_2, out);

        assertThat(out).isDirectoryContaining(path -> path.endsWith("manifest.csv"));
    }

    @Test
    void namesTheErrorsWhereThereAreSome() throws IOException {
        SmallPackage.write(in(OneRoster.V1_1));
        SmallPackage.put(folder.resolve(OneRoster.V1_1.id()), "orgs.csv", "sourcedId\n");

        assertThatThrownBy(map(OneRoster.V1_1)::loss)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("oneroster-1.1 was not mapped: the files have errors, or could not be looked through;"
                        + " mend what the report says");
    }
}
