package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan}: what a delivery would do at the receiver, and whether something holds it. */
class PlanTest {

    @TempDir
    private Path folder;

    private District last;
    private District now;

    @BeforeEach
    void stage() throws IOException {
        last = District.in(folder.resolve("last"));
        now = District.in(folder.resolve("now"));
    }

    private CliRun plan(String... more) {
        return CliRun.of(words(more));
    }

    private String[] words(String... more) {
        return Stream.concat(Stream.of("plan", "parentsquare", now.path()), Stream.of(more))
                .toArray(String[]::new);
    }

    private CliRun against(String... more) {
        return plan(Stream.concat(Stream.of("--previous", last.path()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static String digest(CliRun run) {
        return CliRun.digest("difference ", run.out());
    }

    @Test
    void writesAPageForPeople() throws IOException {
        now.mend("students.csv", "Zoe", "Zoo");
        CliRun run = against("--output", "html");
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .containsSubsequence(
                        "<h1>May be published</h1>",
                        "ParentSquare will update 1 student.",
                        "<h2>Sizes beside the last delivery</h2>",
                        "<h2>What to mend, in this order</h2>")
                .doesNotContain("Zoo", "Zoe");
        assertThat(run.code()).isZero();
    }

    @Test
    void saysWhatTheReceiverWillDo() throws IOException {
        now.mend("students.csv", "Zoe", "Zoo");
        CliRun run = against();
        assertThat(run.out())
                .startsWith("parentsquare: nothing holds this set\n")
                .contains("  ParentSquare will update 1 student.\n    documented (SFTP Integration, Students Data)\n")
                .contains("  attendance.csv is about days; its rows are not compared with those of another day.\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void holdsWhatBreaksARuleUntilSomebodyAllowsIt() throws IOException {
        Files.delete(now.folder().resolve("groups.csv"));
        Files.deleteIfExists(now.folder().resolve("group_members.csv"));
        Files.deleteIfExists(now.folder().resolve("group_user_members.csv"));
        CliRun held = against();
        assertThat(held.out()).startsWith("parentsquare: held, for ").contains("file-gone: groups.csv was delivered");
        assertThat(held.code()).isEqualTo(4);

        String[] allow = {
            "--allow",
            "file-gone=groups",
            "--allow",
            "file-gone=group_members",
            "--allow",
            "file-gone=group_user_members",
            "--reason",
            "the groups are kept elsewhere now",
            "--for",
            digest(held)
        };
        CliRun allowed = against(allow);
        assertThat(allowed.out())
                .startsWith("parentsquare: nothing holds this set\n")
                .contains("\nAllowed\n  file-gone of groups.csv, up to ")
                .contains(": the groups are kept elsewhere now\n");
        assertThat(allowed.code()).isZero();

        now.mend("students.csv", "Zoe", "Zoo");
        CliRun other = against(allow);
        assertThat(other.out()).contains("; it was not taken.\n");
        assertThat(other.code()).isEqualTo(4);
    }

    @Test
    void writesJsonThatIsTheSameEachTime() throws IOException {
        now.mend("students.csv", "Zoe", "Zoo");
        CliRun run = against("--output", "json");
        assertThat(run.out())
                .startsWith("{\n  \"schemaVersion\": 1,\n")
                .contains("\"sentence\": \"ParentSquare will update 1 student.\"");
        assertThat(against("--output", "json").out()).isEqualTo(run.out());
        assertThat(run.code()).isZero();
    }

    @Test
    void saysWhatCannotBeKnownWithoutAnEarlierSet() {
        CliRun run = plan();
        assertThat(run.out())
                .startsWith("parentsquare: nothing to compare with\n")
                .contains("  ParentSquare will remove students that it has if they are not among these 2.\n")
                .contains("  There is no earlier delivery to compare with, so nobody knows");
        assertThat(run.code()).isZero();
    }

    @Test
    void holdsASetThatIsTheLastOne() {
        CliRun run = against();
        assertThat(run.out()).contains("  1. nothing-changed: nothing differs from what was delivered; look whether");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void plansNothingWhereThereAreFindings() throws IOException {
        now.mend("students.csv", "zoe@example.org", "zoe");
        CliRun run = against();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("bad_email")
                .endsWith("roster: nothing was planned, because of these findings\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void takesLimitsFromTheProfile() throws IOException {
        Path profile = folder.resolve("profile.yaml");
        Files.writeString(profile, "format: parentsquare\nsafety: {unchangedNights: 2, removedRows: 0}\n");
        now.mend("rosters.csv", "2,a,s2\n", "");
        CliRun run = against("--profile", profile.toString());
        assertThat(run.out()).contains("removals: 1 of 2 rosters is gone, more than 0; ");
        assertThat(run.code()).isEqualTo(4);

        Files.writeString(profile, "format: parentsquare\nsafety:\n  files:\n    roster.csv: {removals: 3}\n");
        CliRun wrong = against("--profile", profile.toString());
        assertThat(wrong.err())
                .isEqualTo(
                        "roster: profile.yaml, line 2, column 1: 'safety' names 'roster.csv', which is no file of parentsquare; the nearest one is 'rosters.csv'; correct it, or leave it out\n");
        assertThat(wrong.code()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithTheEarlierSet() throws IOException {
        assertThat(plan("--previous", folder.resolve("nowhere").toString()).code())
                .isEqualTo(3);
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("guardians.csv"), "Student Id\ns1\n");
        CliRun foreign = plan("--previous", other.toString());
        assertThat(foreign.err())
                .isEqualTo(
                        "roster: the earlier set has no file of parentsquare, so that nothing can be compared with it\n");
        assertThat(foreign.code()).isEqualTo(3);
        CliRun itself = plan("--previous", now.path());
        assertThat(itself.err()).isEqualTo("roster: --previous is the set itself; name what was delivered before it\n");
        assertThat(itself.code()).isEqualTo(2);
        last.mend("students.csv", "student_id", "\"student_id");
        CliRun broken = against();
        assertThat(broken.err()).startsWith("roster: students.csv");
        assertThat(broken.code()).isEqualTo(3);
    }

    @Test
    void saysWhatIsWrongWithAllowances() {
        CliRun alone = against("--allow", "nothing-changed");
        assertThat(alone.err())
                .isEqualTo(
                        "roster: --allow, --reason, --for: an allowance needs all three: what is allowed, the reason, and the digest of the difference that the plan shows\n");
        assertThat(alone.code()).isEqualTo(2);
    }

    private Path delivered() throws IOException {
        try (Receiver receiver = Receiver.in(folder)) {
            receiver.target(Receiver.FLAT + Receiver.KEY);
            Nights nights = new Nights("parentsquare", receiver, last.folder());
            nights.deliver();
            return nights.kept("000001.json");
        }
    }

    private CliRun againstReceipt(Path receipt, Machine machine) {
        return CliRun.with(machine, words("--previous", receipt.toString(), "--snapshot-key-env", "ROSTER_TEST_KEY"));
    }

    @Test
    void comparesWithTheSnapshotOfAReceipt() throws IOException {
        Path receipt = delivered();
        now.mend("students.csv", "Zoe", "Zoo");
        CliRun run = againstReceipt(receipt, Receiver.MACHINE);
        assertThat(run.out()).contains("  ParentSquare will update 1 student.\n");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(digest(run)).isEqualTo(digest(against()));
    }

    @Test
    void saysWhatIsWrongWithAReceipt() throws IOException {
        Path receipt = delivered();
        CliRun without = plan("--previous", receipt.toString());
        assertThat(without.err())
                .isEqualTo(
                        "roster: --previous is a receipt, and its snapshot has a key; name the environment variable with its secret with --snapshot-key-env\n");
        assertThat(without.code()).isEqualTo(2);
        CliRun otherKey = againstReceipt(receipt, Receiver.machine("sixteen-or-more-letters2"));
        assertThat(otherKey.err())
                .isEqualTo(
                        "roster: the snapshot of 000001.json was made with another key; give the one that it was delivered with\n");
        assertThat(otherKey.code()).isEqualTo(3);

        Path snapshot = receipt.resolveSibling("000001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length - 2] ^= 1;
        Files.write(snapshot, bytes);
        assertThat(againstReceipt(receipt, Receiver.MACHINE).err())
                .isEqualTo(
                        "roster: 000001.snapshot is not the snapshot that 000001.json names: it was changed; put back the one that was written with it, or compare with the files as they were delivered, with --previous\n");
        Files.delete(snapshot);
        assertThat(againstReceipt(receipt, Receiver.MACHINE).err())
                .isEqualTo(
                        "roster: 000001.snapshot, the snapshot of 000001.json, is not beside it any more; put back what was there, or compare with the files as they were delivered, with --previous\n");
        Files.write(receipt, "{}".getBytes(StandardCharsets.UTF_8));
        CliRun broken = againstReceipt(receipt, Receiver.MACHINE);
        assertThat(broken.err()).startsWith("roster: 000001.json");
        assertThat(broken.code()).isEqualTo(3);
    }
}
