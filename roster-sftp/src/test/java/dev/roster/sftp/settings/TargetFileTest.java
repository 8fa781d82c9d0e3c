package dev.roster.sftp.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.io.SettingsException;
import dev.roster.io.SettingsException.Fault;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.Replace;
import dev.roster.sftp.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTest {
    private static final String PIN = "SHA256:" + "A".repeat(43);
    private static final Map<String, String> ENVIRONMENT = Map.of("ROSTER_PASSWORD", "Sesame-open-7");

    @TempDir
    Path folder;

    @Test
    void readsATarget() throws IOException {
        TargetFile file = read("""
                host: sftp.example.org
                port: 2222
                user: district
                auth:
                  passwordEnv: ROSTER_PASSWORD
                hostKey:
                  - %s
                layout: epoch
                directory: /upload
                zone: America/Chicago
                singlePublisher: true
                """.formatted(PIN));
        assertThat(file.target().toString())
                .isEqualTo("SftpTarget[district@sftp.example.org:2222, password, pinned [%s]]".formatted(PIN));
        assertThat(file.layout())
                .isEqualTo(PublishLayout.epoch("/upload")
                        .withZone(ZoneId.of("America/Chicago"))
                        .withPublishers(Publishers.ONE));
    }

    @Test
    void readsAFlatTargetWhoseDirectoryIsTheRootUnlessToldOtherwise() throws IOException {
        String flat = valid().replace("layout: epoch", "layout: flat");
        assertThat(read(flat).layout()).isEqualTo(PublishLayout.flat("/upload"));
        assertThat(read(flat.replace("directory: /upload\n", "")).layout()).isEqualTo(PublishLayout.flat("/"));
        assertThat(faults(flat.replace("/upload", "upload") + "zone: UTC\nsinglePublisher: true\n"))
                .extracting(Fault::what)
                .containsExactly(
                        "'zone' is for the layout 'epoch'",
                        "'singlePublisher' is for the layout 'epoch'",
                        "this is not an absolute remote directory");
    }

    @Test
    void readsScalarsAsTheTextThatWasWritten() throws IOException {
        TargetFile file = read("""
                host: 1e3
                user: 0123
                auth: {passwordEnv: ROSTER_PASSWORD}
                hostKey: [%s]
                layout: epoch
                directory: /2024
                """.formatted(PIN));
        assertThat(file.target().host()).isEqualTo("1e3");
        assertThat(file.target().user()).isEqualTo("0123");
        assertThat(file.target().port()).isEqualTo(22);
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        assertThat(read("\ufeff" + valid()).target().host()).isEqualTo("sftp.example.org");
        assertThat(faults("\ufeff" + valid() + "user: other\n"))
                .containsExactly(new Fault("line 7, column 1", "'user' is there twice", "keep one"));
    }

    @Test
    void listsEverythingThatIsMissing() {
        assertThat(faults("port: 22\n"))
                .extracting(Fault::what)
                .containsExactly(
                        "'host' is missing",
                        "'user' is missing",
                        "'auth' does not say how to log in",
                        "no host key is named",
                        "'layout' is missing",
                        "'directory' is missing");
    }

    @Test
    void namesTheNearestKeyForAnUnknownOne() {
        assertThat(faults(valid() + "hostkey: x\ndirektory: /a\n"))
                .containsExactly(
                        new Fault("line 7", "'hostkey' is not a key that we know", "the nearest one is 'hostKey'"),
                        new Fault("line 8", "'direktory' is not a key that we know", "the nearest one is 'directory'"));
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThat(faults(valid() + "user: other\n"))
                .containsExactly(new Fault("line 7, column 1", "'user' is there twice", "keep one"));
    }

    @Test
    void refusesASecretAndNamesWhereItBelongs() {
        String top = "password: Sesame-open-7\n";
        String nested = valid().replace("passwordEnv: ROSTER_PASSWORD", "password: Sesame-open-7");
        String asName = valid().replace("ROSTER_PASSWORD", "Sesame-open-7");
        String asVariable = valid().replace("ROSTER_PASSWORD", "Sesame_open_7");
        assertThat(faults(valid() + top).get(0).mend())
                .isEqualTo(
                        "put it into an environment variable or a file, name that under 'auth: passwordEnv', and change the secret");
        assertThat(faults(nested).get(0).mend()).contains("auth: passwordEnv");
        for (String yaml :
                List.of(valid() + top, nested, asName, asVariable, "x: [Sesame-open-7", "Sesame-open-7: 1")) {
            assertThat(failure(yaml)).hasMessageNotContaining("Sesame").hasNoCause();
        }
    }

    @Test
    void readsWhatItSaysOfSafety() throws IOException {
        String safety = """
                safety:
                  removals: 20
                  rollover: {from: 2026-07-01, until: 2026-08-15, files: {rosters.csv: {removals: 100}}}
                """;
        assertThat(read(valid() + safety).safety().values())
                .containsOnly(
                        Map.entry("removals", 20L),
                        Map.entry("rollover/from", LocalDate.of(2026, 7, 1)),
                        Map.entry("rollover/until", LocalDate.of(2026, 8, 15)),
                        Map.entry("rollover/files/rosters.csv/removals", 100L));
        assertThat(read(valid()).safety()).isEqualTo(SafetyEntries.NONE);
    }

    @Test
    void refusesARolloverThatCannotBeMeant() {
        String mend = "correct its days; limits that hold all year stand outside of it";
        assertThat(faults(valid() + "safety:\n  rollover: {from: 2027-07-01, until: 2028-06-30}\n"))
                .containsExactly(new Fault(
                        "line 8",
                        "the rollover from 2027-07-01 to 2028-06-30 has 366 days, and 62 are the most",
                        mend));
        assertThat(faults(valid() + "safety:\n  rollover: {from: 2027-07-02, until: 2027-07-01}\n"))
                .containsExactly(
                        new Fault("line 8", "the rollover ends on 2027-07-01, before it begins on 2027-07-02", mend));
    }

    @Test
    void refusesKeysOfSafetyThatItDoesNotKnow() {
        assertThat(faults(valid() + "safety: {removal: 20}\n"))
                .containsExactly(
                        new Fault(
                                "line 7",
                                "'removal' is no key here",
                                "the nearest one is 'removals', all are removals, removedRows, changes, changedRows, floor, unchangedNights, restingDays, files, rollover"));
    }

    @Test
    void readsFilesWithASuffix() throws IOException {
        String auto = valid().replace("layout: epoch", "layout: auto");
        assertThat(read(auto).layout()).isEqualTo(PublishLayout.auto("/upload"));
        assertThat(faults(auto.replace("directory: /upload\n", "")))
                .extracting(Fault::what)
                .containsExactly("'directory' is missing");
    }

    @Test
    void readsAPathForEachFile() throws IOException {
        String expose = exposed();
        Map<String, String> paths = Map.of("students.csv", "/out/s.csv", "guardians.csv", "/out/g.csv");
        assertThat(read(expose).layout()).isEqualTo(PublishLayout.expose(paths));
        assertThat(read(expose + "directory: /out\n").layout()).isEqualTo(PublishLayout.expose(paths));
        assertThat(faults(expose + "directory: /in\n"))
                .extracting(Fault::where, Fault::what)
                .containsExactly(
                        tuple("line 7", "this path does not lie below 'directory'"),
                        tuple("line 8", "this path does not lie below 'directory'"));
    }

    @Test
    void refusesPathsThatLeadNowhereOrTwiceToOnePlace() {
        assertThat(faults(exposed().replace("/out/g.csv", "out/g.csv").replace("/out/s.csv", "/out/../s.csv")))
                .containsExactly(
                        new Fault(
                                "line 7",
                                "this is not an absolute remote path",
                                "start with '/', end with a file's name, use plain names and no '..'"),
                        new Fault(
                                "line 8",
                                "this is not an absolute remote path",
                                "start with '/', end with a file's name, use plain names and no '..'"));
        assertThat(faults(exposed().replace("/out/g.csv", "/out/s.csv")))
                .containsExactly(new Fault("line 8", "two files have this path", "give each its own"));
        assertThat(faults(exposed().replace("guardians.csv", "../x")))
                .extracting(Fault::what)
                .containsExactly("this is not a file's name");
        assertThat(faults(valid().replace("layout: epoch", "layout: expose")))
                .extracting(Fault::where, Fault::what)
                .containsExactly(tuple("the file", "'paths' does not say where the files lie"));
    }

    @Test
    void readsHowAFileIsReplacedAndHowItIsMadeSure() throws IOException {
        String flat = valid().replace("layout: epoch", "layout: flat");
        assertThat(read(flat).verification()).isEqualTo(Verification.AUTO);
        assertThat(read(flat + "replace: atomic\nverify: auto\n").layout()).isEqualTo(PublishLayout.flat("/upload"));
        TargetFile file = read(flat + "replace: delete-first\nverify: read-back\n");
        assertThat(file.layout()).isEqualTo(PublishLayout.flat("/upload").withReplace(Replace.DELETE_FIRST));
        assertThat(file.verification()).isEqualTo(Verification.READ_BACK);
        assertThat(read(flat + "replace: direct\nverify: size\n").verification())
                .isEqualTo(Verification.SIZE);
        assertThat(read(flat + "verify: hash\n").verification()).isEqualTo(Verification.HASH);
        assertThat(faults(flat + "replace: delete_first\nverify: hsah\n"))
                .containsExactly(
                        new Fault(
                                "line 7",
                                "'replace' is none of atomic, delete-first, direct",
                                "the nearest one is 'delete-first'"),
                        new Fault(
                                "line 8",
                                "'verify' is none of auto, size, hash, read-back",
                                "the nearest one is 'hash'"));
    }

    @Test
    void refusesToWriteAFileWhereTheReceiverTakesItBeforeItIsWhole() {
        String auto = valid().replace("layout: epoch", "layout: auto");
        assertThat(faults(auto + "replace: direct\n"))
                .containsExactly(new Fault(
                        "line 7",
                        "with the layout 'auto' the receiver would take a file before it is whole",
                        "write 'atomic' or 'delete-first'"));
    }

    @Test
    void refusesKeysOfOtherLayouts() {
        String epoch = "zone: UTC\nsinglePublisher: true\n";
        assertThat(faults(valid() + "replace: direct\npaths: {a.csv: /a}\n"))
                .extracting(Fault::what)
                .containsExactly(
                        "'replace' is for the layouts 'auto', 'flat' and 'expose'",
                        "'paths' is for the layout 'expose'");
        for (String layout : List.of("flat", "auto")) {
            assertThat(faults(valid().replace("layout: epoch", "layout: " + layout) + epoch + "paths: {a.csv: /a}\n"))
                    .extracting(Fault::what)
                    .containsExactly(
                            "'zone' is for the layout 'epoch'",
                            "'singlePublisher' is for the layout 'epoch'",
                            "'paths' is for the layout 'expose'");
        }
        assertThat(faults(exposed() + epoch))
                .extracting(Fault::what)
                .containsExactly("'zone' is for the layout 'epoch'", "'singlePublisher' is for the layout 'epoch'");
    }

    @Test
    void handsOnTheProfileFromTheFolderOfTheFile() throws IOException {
        assertThat(read(valid()).profile()).isNull();
        Path profile = Files.writeString(folder.resolve("district.yaml"), "");
        assertThat(read(valid() + "profile: district.yaml\n").profile()).isEqualTo(profile);
        assertThat(faults(valid() + "profile: nowhere.yaml\n"))
                .extracting(Fault::where, Fault::what)
                .containsExactly(tuple("line 7", "the file that 'profile' names is not there"));
    }

    @Test
    void refusesValuesThatCannotBe() {
        assertThat(faults("""
                host: sftp://a/b
                port: 70000
                user: district
                auth: {passwordEnv: NOT_SET}
                hostKey: [any]
                layout: epok
                directory: upload/../x
                zone: Mars
                singlePublisher: perhaps
                """))
                .extracting(Fault::where)
                .containsExactly("line 1", "line 2", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9");
    }

    @Test
    void refusesWhatIsNoMapOfKeys() {
        for (String yaml : List.of("", "- a\n- b\n", "just text", "a: [b", "a: &x 1\nb: *x\n", "a: 1\n---\nb: 1\n")) {
            assertThat(failure(yaml)).isNotNull();
        }
    }

    @Test
    void repeatsNoKeyThatStandsInAPathsPlace() {
        for (String pasted : List.of(
                "|\n    -----BEGIN PRIVATE KEY-----\n    Sesame\n",
                ">-\n    -----BEGIN PRIVATE KEY-----\n    Sesame\n",
                "\"PuTTY-User-Key-File-3: x\\r\\nSesame\"",
                "\"ab\\0Sesame\"",
                "Sesame" + "A".repeat(1_000),
                "[Sesame]",
                "")) {
            String key = valid().replace("auth: {passwordEnv: ROSTER_PASSWORD}", "auth:\n  keyFile: " + pasted);
            String known = valid().replace("hostKey: [%s]".formatted(PIN), "knownHosts: " + pasted);
            assertThat(failure(key))
                    .hasMessage(
                            "target.yaml, line 4: 'keyFile' is not the path of a file; name the file, on one line; if the key itself stands here, replace it")
                    .hasNoCause();
            assertThat(failure(known))
                    .hasMessageStartingWith("target.yaml, line 4: 'knownHosts' is not the path of a file; ")
                    .hasNoCause();
        }
    }

    @Test
    void takesPathsFromTheFolderOfTheFile() throws IOException {
        Files.writeString(folder.resolve("known hosts"), "");
        Files.createDirectory(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/id"), "none");
        TargetFile file = read(valid().replace("hostKey: [%s]".formatted(PIN), "knownHosts: known hosts")
                .replace("{passwordEnv: ROSTER_PASSWORD}", "{keyFile: keys/id}"));
        assertThat(file.target().toString())
                .isEqualTo("SftpTarget[district@sftp.example.org:22, key file, known_hosts]");
    }

    @Test
    void repeatsNoKeyThatIsTakenForAPath() {
        String folded = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU AAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW";
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() ->
                        read(valid().replace("{passwordEnv: ROSTER_PASSWORD}", "{keyFile: %s}".formatted(folded))))
                .withMessageContaining("the file that 'keyFile' names is not there")
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("b3Blb"));
    }

    @Test
    void asksForTheKeyOfSnapshotsInAVariable() throws IOException {
        String yaml = valid() + "snapshotKeyEnv: ROSTER_KEY\n";
        Path file = Files.writeString(folder.resolve("snapshots.yaml"), yaml);
        Map<String, String> environment = Map.of("ROSTER_PASSWORD", "one", "ROSTER_KEY", "sixteen-letters!");
        TargetFile target = TargetFile.read(file, environment::get);
        assertThat(Objects.requireNonNull(target.snapshotKey()).get()).isEqualTo("sixteen-letters!".toCharArray());
        assertThat(target.toString()).doesNotContain("sixteen");
        assertThat(read(valid()).snapshotKey()).isNull();
        assertThat(faults(yaml))
                .containsExactly(new Fault(
                        "line 7",
                        "the environment variable that 'snapshotKeyEnv' names is not set",
                        "set it for the program that delivers"));
        Map<String, String> tooShort = Map.of("ROSTER_PASSWORD", "one", "ROSTER_KEY", "fifteen-letters");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> TargetFile.read(file, tooShort::get))
                .satisfies(wrong -> assertThat(wrong.faults())
                        .containsExactly(new Fault(
                                "line 7",
                                "the environment variable that 'snapshotKeyEnv' names holds fewer than 16 characters",
                                "put at least so many random ones there, and the same ones each night")));
        assertThat(faults(valid() + "snapshotKey: sixteen-letters!\n"))
                .containsExactly(
                        new Fault(
                                "line 7",
                                "'snapshotKey' would hold a secret, and a target file holds none",
                                "put it into an environment variable or a file, name that under 'snapshotKeyEnv', and change the secret"));
    }

    private static String exposed() {
        return valid().replace("layout: epoch\ndirectory: /upload\n", """
                layout: expose
                paths:
                  students.csv: /out/s.csv
                  guardians.csv: /out/g.csv
                """);
    }

    private static String valid() {
        return """
                host: sftp.example.org
                user: district
                auth: {passwordEnv: ROSTER_PASSWORD}
                hostKey: [%s]
                layout: epoch
                directory: /upload
                """.formatted(PIN);
    }

    private List<Fault> faults(String yaml) {
        return failure(yaml).faults();
    }

    private SettingsException failure(String yaml) {
        return catchThrowableOfType(SettingsException.class, () -> read(yaml));
    }

    private TargetFile read(String yaml) throws IOException {
        return TargetFile.read(Files.writeString(folder.resolve("target.yaml"), yaml), ENVIRONMENT::get);
    }
}
