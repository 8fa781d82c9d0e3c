package dev.roster.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.PlantedDefects;
import dev.roster.fixtures.dropbox.CuttingProxy;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyExportTest {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path district;

    @BeforeEach
    void unpack() throws IOException {
        district = Files.createDirectory(temp.resolve("district"));
        try (Workplace workplace = Workplace.open()) {
            Path sample = workplace.sampleDistrict();
            for (String name : RosterFolder.at(sample).names()) {
                Files.copy(sample.resolve(name), district.resolve(name));
            }
        }
    }

    private int run(String... args) {
        Map<String, String> environment =
                Map.of("DROPBOX_PASSWORD", "made up", "SNAPSHOT_KEY", "sixteen letters or more");
        return new NightlyExport(out, err, environment::get).run(List.of(args));
    }

    private DropboxServer dropbox() throws IOException {
        Path root = Files.createDirectories(temp.resolve("server"));
        Files.createDirectories(root.resolve("upload"));
        return DropboxServer.at(root).account("district", "made up").start();
    }

    private String target(DropboxServer server, int port) throws IOException {
        Path file = temp.resolve("target.yaml");
        Files.writeString(file, """
                host: %s
                port: %s
                user: district
                auth:
                  passwordEnv: DROPBOX_PASSWORD
                hostKey:
                  - %s
                layout: epoch
                directory: /upload
                """.formatted(server.host(), port, server.fingerprint()));
        return file.toString();
    }

    @Test
    void deliversTheSampleDistrictToAServerOfItsOwn() {
        assertThat(run()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Delivered, and COMPLETE.")
                .contains("On the server:")
                .containsPattern("upload/\\d{8}-\\d{6}/COMPLETE\n")
                .containsPattern(
                        "/upload/\\d{8}-\\d{6}/rosters.csv: \\d+ rows, \\d+ bytes, verified by the server's digest")
                .containsPattern("host key +SHA256:[A-Za-z0-9+/]{43}")
                .containsPattern("sha256 [0-9a-f]{64}");
    }

    @Test
    void deliversAFolderToTheServerThatATargetFileNames() throws IOException {
        try (DropboxServer server = dropbox()) {
            assertThat(run(district.toString(), "--target", target(server, server.port())))
                    .isZero();
            List<String> tree = server.tree();
            assertThat(tree).hasSize(15);
            assertThat(tree.get(2)).endsWith("/COMPLETE");
            Path epoch = server.root().resolve(tree.get(1));
            for (String name : RosterFolder.at(district).names()) {
                assertThat(epoch.resolve(name)).hasSameBinaryContentAs(district.resolve(name));
            }
            assertThat(epoch.resolve("COMPLETE")).isEmptyFile();
        }
    }

    @Test
    void holdsANightOnWhichHalfOfTheRostersAreGone() throws IOException {
        try (DropboxServer server = dropbox()) {
            Path target = Path.of(target(server, server.port()));
            Files.writeString(target, Files.readString(target) + "snapshotKeyEnv: SNAPSHOT_KEY\n");
            assertThat(run(district.toString(), "--target", target.toString())).isZero();
            assertThat(run(district.toString(), "--target", target.toString())).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Delivered before; nothing was sent.");
            Path rosters = district.resolve("rosters.csv");
            List<String> rows = Files.readAllLines(rosters);
            Files.writeString(rosters, String.join("\n", rows.subList(0, rows.size() / 2)) + "\n");
            assertThat(run(district.toString(), "--target", target.toString())).isEqualTo(4);
            assertThat(server.tree())
                    .filteredOn(path -> path.endsWith("/COMPLETE"))
                    .hasSize(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1. removals: ", "ParentSquare will remove ", "Held; nothing was sent.");
    }

    @Test
    void sendsNothingOfADistrictWithAnError() throws IOException {
        Path students = district.resolve("students.csv");
        Files.writeString(students, Files.readString(students).replaceFirst("school_id", "SchoolID"));
        try (DropboxServer server = dropbox()) {
            assertThat(run(district.toString(), "--target", target(server, server.port())))
                    .isEqualTo(1);
            assertThat(server.tree()).containsExactly("upload/");
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Nothing was sent.\n");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("misnamed_column")
                .contains("school_id");
    }

    @Test
    void sendsNothingOfADistrictWithTenPlantedDefectsAndNamesEach() throws IOException {
        Path planted = Files.createDirectory(temp.resolve("planted"));
        PlantedDefects defects = PlantedDefects.of(7);
        defects.writeTo(RosterFolder.at(planted));
        try (DropboxServer server = dropbox()) {
            assertThat(run(planted.toString(), "--target", target(server, server.port())))
                    .isEqualTo(1);
            assertThat(server.tree()).containsExactly("upload/");
        }
        assertThat(defects.defects()).hasSize(10);
        String report = out.toString(StandardCharsets.UTF_8);
        assertThat(report).contains("Found: 10 errors, 0 warnings, 0 remarks");
        assertThat(defects.defects())
                .allSatisfy(defect -> assertThat(report).contains(defect.code()).contains("line " + defect.line()));
    }

    @Test
    void saysNothingOfWhatCellsHold() throws IOException {
        String token = "Zq7\u00a7planted";
        for (String name : RosterFolder.at(district).names()) {
            List<String> lines = Files.readAllLines(district.resolve(name));
            String cells = lines.get(0).replaceAll("[^,]+", token);
            Files.writeString(
                    district.resolve(name), lines.get(0) + "," + token + "\n" + (cells + "," + token + "\n").repeat(3));
        }
        Files.writeString(district.resolve(token + ".csv"), token);
        try (DropboxServer server = dropbox()) {
            assertThat(run(district.toString(), "--target", target(server, server.port())))
                    .isEqualTo(1);
            assertThat(server.tree()).containsExactly("upload/");
        }
        String said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("Zq7").contains("bad_email", "duplicate_key", "not_in_list", "unknown_column");
    }

    @Test
    void goesOnWhereTheLineBroke() throws IOException {
        try (DropboxServer server = dropbox();
                CuttingProxy proxy = CuttingProxy.afterUp(server.port(), CuttingProxy.Cut.RESET, 20_000)) {
            assertThat(run(district.toString(), "--target", target(server, proxy.port())))
                    .isZero();
            assertThat(proxy.connections()).isEqualTo(2);
            assertThat(server.tree())
                    .filteredOn(path -> path.endsWith("COMPLETE"))
                    .hasSize(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Delivered, and COMPLETE.", "attempts  2");
    }

    @Test
    void tellsWrongUsageFromWhatCannotRun() throws IOException {
        assertThat(run("--publish")).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("--target")).isEqualTo(2);
        assertThat(run(temp.resolve("nowhere").toString())).isEqualTo(3);
        assertThat(run(district.toString(), "--target", temp.resolve("no.yaml").toString()))
                .isEqualTo(3);
        Path target = Files.writeString(temp.resolve("wrong.yaml"), "hots: example.org\n");
        assertThat(run(district.toString(), "--target", target.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("usage: nightly-export")
                .contains("'host'");
    }

    @Test
    void neverTakesACrashForWrongData() throws IOException {
        Path file = Files.writeString(temp.resolve("target.yaml"), "auth:\n  passwordEnv: NAME\n");
        NightlyExport job = new NightlyExport(out, err, name -> {
            throw new OutOfMemoryError("planted");
        });
        assertThat(job.run(List.of("--target", file.toString()))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("needs more memory than Java was given", "raise -Xmx")
                .doesNotContain("planted");
    }

    @Test
    void leavesNothingOnThisMachine() throws IOException {
        Path folder;
        try (Workplace workplace = Workplace.open()) {
            folder = workplace.sampleDistrict();
            assertThat(folder.resolve("students.csv")).exists();
        }
        assertThat(folder).doesNotExist();
        assertThat(folder.getParent()).doesNotExist();
    }
}
