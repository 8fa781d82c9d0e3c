package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxListener;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor}, from the command line to what it leaves on the receiver's disk: nothing. */
class DoctorTest {
    private static final String EPOCH = "layout: epoch\ndirectory: /upload\n";

    @TempDir
    private Path folder;

    private static CliRun doctor(String target, String... more) {
        return more.length == 0
                ? CliRun.with(Receiver.MACHINE, "doctor", "--target", target)
                : CliRun.with(Receiver.MACHINE, "doctor", "--target", target, more[0]);
    }

    private static String place(CliRun run) {
        return run.out().substring(run.out().indexOf("\n\n") + 2);
    }

    @Test
    void looksAndWritesNothingUnlessItMay() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            CliRun run = doctor(receiver.target(EPOCH));
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .startsWith("""
                            127.0.0.1:%s let 'district' in.
                              host key  %s, which is the right one
                              uses      key exchange \
                            """.formatted(
                                    receiver.server().port(), receiver.server().fingerprint()))
                    .contains("  uses      host key rsa-sha2-512\n", "  uses      cipher aes128-gcm@openssh.com\n")
                    .contains("  speaks    SFTP 3\n")
                    .containsPattern("announces .*posix-rename@openssh.com");
            assertThat(place(run)).isEqualTo("""
                    /upload, for the layout 'epoch'
                      holds     0 files, 0 directories, 0 other entries
                      yes       lists the directory (needed)
                      not tried makes a directory (needed): nothing may be written
                      not tried refuses to make it twice (needed): nothing may be written
                      not tried creates and writes a file (needed): nothing may be written
                      not tried refuses to create it twice: nothing may be written
                      not tried reads it back: nothing may be written
                      not tried computes its SHA-256: nothing may be written
                      not tried writes over it: nothing may be written
                      not tried renames it: nothing may be written
                      not tried puts a file in another's place at once: nothing may be written
                      not tried deletes a file: nothing may be written
                      no        says how much space is left

                    Nothing is missing so far. Not tried, and needed: a server that makes a directory, refuses to make it twice, creates and writes a file.
                    """);
            assertThat(run.err())
                    .isEqualTo(
                            "roster: nothing was written; --allow-write tries the rest in a folder that is removed again\n");
            assertThat(receiver.server().tree()).containsExactly("upload/");
        }
    }

    @Test
    void triesInAFolderThatItRemoves() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            CliRun run = doctor(receiver.target(EPOCH), "--allow-write");
            assertThat(place(run)).isEqualTo("""
                    /upload, for the layout 'epoch'
                      holds     0 files, 0 directories, 0 other entries
                      yes       lists the directory (needed)
                      yes       makes a directory (needed)
                      yes       refuses to make it twice (needed)
                      yes       creates and writes a file (needed)
                      yes       refuses to create it twice
                      yes       reads it back
                      yes       computes its SHA-256
                      yes       writes over it
                      yes       renames it
                      yes       puts a file in another's place at once
                      yes       deletes a file
                      no        says how much space is left

                    Everything that a delivery needs works.
                    """);
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(receiver.server().tree()).containsExactly("upload/");
        }
    }

    @Test
    void countsWhatWaitsThere() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            Path upload = receiver.server().root().resolve("upload");
            Files.createDirectories(upload.resolve("20260101-010101"));
            Files.createFile(
                    Files.createDirectories(upload.resolve("20260102-999999")).resolve("COMPLETE"));
            Files.writeString(upload.resolve("students_auto.csv"), "");
            Files.writeString(upload.resolve("Zoe Oak.txt"), "");
            CliRun run = doctor(receiver.target(EPOCH));
            assertThat(place(run)).contains("""
                      holds     2 files, 2 directories, 0 other entries
                      holds     2 epochs, the newest is 20260102-999999, with COMPLETE, waiting for the receiver
                      holds     1 files with the suffix of an upload without an epoch
                    """);
            assertThat(run.out()).doesNotContain("Zoe");
        }
    }

    @Test
    void findsAServerThatMakesDirectoriesTwice() throws IOException {
        try (Receiver receiver = Receiver.in(folder, DropboxHabit.MAKES_DIRECTORIES_TWICE)) {
            CliRun run = doctor(receiver.target(EPOCH), "--allow-write");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains("  no        refuses to make it twice (needed): it did so without complaint\n")
                    .endsWith("A delivery would fail: it needs a server that refuses to make it twice.\n");
            CliRun alone = doctor(receiver.target(EPOCH + "singlePublisher: true\n"), "--allow-write");
            assertThat(alone.code()).isZero();
            assertThat(alone.out()).contains("  no        refuses to make it twice: it did so without complaint\n");
        }
    }

    @Test
    void findsAServerThatReplacesNothingAtOnceAlsoWithoutWriting() throws IOException {
        try (Receiver receiver = Receiver.in(folder, DropboxHabit.RENAMES_TO_FREE_NAMES_ONLY)) {
            CliRun run = doctor(receiver.target(FLAT));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains(
                            "  no        puts a file in another's place at once (needed): posix-rename@openssh.com is not announced\n");
            assertThat(run.out())
                    .endsWith(
                            "A delivery over files that lie there already would fail: it needs a server that puts a file in another's place at once.\n");
            assertThat(doctor(receiver.target("layout: auto\ndirectory: /upload\n"), "--allow-write")
                            .code())
                    .isZero();
            assertThat(doctor(receiver.target(FLAT + "replace: delete-first\n"), "--allow-write")
                            .code())
                    .isZero();
            assertThat(doctor(receiver.target(FLAT + "replace: direct\n"), "--allow-write")
                            .code())
                    .isZero();
        }
    }

    @Test
    void saysWhyNothingElseWasTried() throws IOException {
        try (Receiver receiver = Receiver.in(folder, DropboxHabit.DENIES_CHANGES)) {
            assertThat(doctor(receiver.target(FLAT), "--allow-write").out())
                    .contains(
                            "  no        makes a directory: ",
                            "  not tried creates and writes a file (needed): no folder could be made to try it in\n");
        }
    }

    @Test
    void saysWhatCouldNotBeRemoved() throws IOException {
        DropboxListener keeper = new DropboxListener() {
            @Override
            public void removing(Path file) throws IOException {
                throw new AccessDeniedException(file.toString());
            }
        };
        try (Receiver receiver = Receiver.in(folder, keeper)) {
            CliRun run = doctor(receiver.target(EPOCH), "--allow-write");
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .contains("  no        deletes a file: ")
                    .containsPattern(
                            "  left      /upload/\\.roster-doctor-[0-9a-f]{32} could not be removed; remove it by hand\n");
        }
    }

    @Test
    void saysThatTheDirectoryIsNotThere() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            CliRun run = doctor(receiver.target("layout: epoch\ndirectory: /uploads\n"), "--allow-write");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains("  no        lists the directory (needed): ", "check the directory of the target")
                    .endsWith("A delivery would fail: it needs a server that lists the directory.\n");
            assertThat(receiver.server().tree()).containsExactly("upload/");
        }
    }

    @Test
    void showsBothKeysWhereTheyDiffer() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            String pin = "SHA256:" + "A".repeat(43);
            String target = receiver.target(EPOCH);
            Path file = Path.of(target);
            Files.writeString(
                    file, Files.readString(file).replace(receiver.server().fingerprint(), pin));
            CliRun run = doctor(target);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith(
                            "roster: 127.0.0.1:%s was not trusted: it showed the ssh-rsa key %s, expected was [%s]; "
                                    .formatted(
                                            receiver.server().port(),
                                            receiver.server().fingerprint(),
                                            pin));
        }
    }

    @Test
    void endsWithThreeWhereNobodyIsLetIn() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            Machine other = new Machine(Map.of("ROSTER_TEST_PASSWORD", "Sesame-shut-8")::get, new Cancellation());
            CliRun run = CliRun.with(other, "doctor", "--target", receiver.target(EPOCH));
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err())
                    .contains("refused the login of 'district' by password")
                    .doesNotContain("Sesame");
        }
    }
}
