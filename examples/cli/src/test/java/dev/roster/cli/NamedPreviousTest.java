package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Failure;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody names as the last delivery is compared with where it is proved to be that, and never in silence. */
class NamedPreviousTest {
    private static final String HELD = "  held      uncompared: the last delivery cannot be compared with: ";

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        nights = Nights.of("parentsquare", Receiver.in(folder));
        nights.target(FLAT + KEY);
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void theCopyTellsAColumnThatIsGoneFromOtherChanges() throws IOException {
        String copy = folder.resolve("copy").toString();
        students(100);
        nights.deliver("--keep-staged", copy);
        write(100, "", "");
        CliRun kept = nights.publish("--keep-staged", copy);
        assertThat(kept.out()).contains("column-gone: ").doesNotContain("  held      changes: ");
        CliRun other = nights.publish();
        assertThat(other.out()).contains("column-gone: ", "  held      changes: ");
    }

    @Test
    void theSnapshotStandsInForACopyThatIsOfAnotherNight() throws IOException {
        Path copy = folder.resolve("copy");
        students(100);
        nights.deliver("--keep-staged", copy.toString());
        delivered(95, "newest");
        students(90);
        CliRun run = nights.publish("--keep-staged", copy.toString(), "--dry-run");
        assertThat(run.out()).contains("ParentSquare will remove 5 students.\n");
    }

    @Test
    void aFolderIsComparedWithOnlyWhereItIsProvedThatItWasDeliveredLast() throws IOException {
        Path older = delivered(100, "older");
        Path newest = delivered(99, "newest");
        students(50);
        Files.delete(nights.kept("000002.json"));
        CliRun wrong = nights.publish("--previous", older.toString());
        assertThat(wrong.code()).isEqualTo(4);
        assertThat(wrong.out()).contains(HELD + "receipt 000002.json is not there any more; ");
        assertThat(wrong.err()).contains("  %s was not compared with, as nobody can tell whether ".formatted(older));
        CliRun right = nights.publish("--previous", newest.toString());
        assertThat(right.code()).isEqualTo(4);
        assertThat(right.out())
                .contains("  held      removals: 49 of 99 students are gone")
                .doesNotContain("uncompared");
    }

    @Test
    void aFolderIsNotBelievedWhereNoReceiptOrJournalProvesIt() throws IOException {
        nights.target(FLAT);
        Path older = delivered(100, "older");
        delivered(99, "newest");
        Files.delete(nights.kept("000002.json"));
        Files.delete(nights.kept("journal.json"));
        students(98);
        CliRun held = nights.publish("--previous", older.toString());
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains(HELD + "receipt 000002.json is not there any more; ");
        CliRun carried = nights.publish("--previous", older.toString(), "--rejected", "carry-forward");
        assertThat(carried.code()).isEqualTo(4);
        Files.writeString(nights.set().resolve("students.csv"), "7,1000,,,4,\n", StandardOpenOption.APPEND);
        CliRun refused = nights.publish("--previous", older.toString(), "--rejected", "carry-forward");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("nobody can tell whether %s is what was delivered last, because receipt 000002.json is not "
                        .formatted(older));
    }

    @Test
    void anOlderReceiptIsRefusedAndComparedWithOnRequestOnly() throws IOException {
        delivered(100, "older");
        delivered(99, "newest");
        students(98);
        String first = nights.kept("000001.json").toString();
        CliRun refused = nights.publish("--previous", first);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("000001.json is not the receipt of the last delivery, which is 000002.json; name that one ");
        CliRun plan = plan(first);
        assertThat(plan.code()).isZero();
        String words = "000001.json may not be the receipt of the last delivery: 000002.json is that of a later one.";
        assertThat(plan.err()).contains("roster: " + words + "\n");
        assertThat(plan.out()).contains("  " + words + "\n");
        assertThat(plan(nights.kept("000002.json").toString()).err()).isEmpty();
        nights.deliver("--previous", nights.kept("000002.json").toString());
    }

    @Test
    void aReceiptBehindWhichOneIsMissingOrDamagedIsComparedWithAndTold() throws IOException {
        delivered(100, "older");
        delivered(99, "newest");
        students(98);
        String first = nights.kept("000001.json").toString();
        Files.writeString(nights.kept("000002.json"), "{}");
        assertThat(plan(first).err())
                .contains("000001.json may not be the receipt of the last delivery: receipt 000002.json was changed ");
        Files.delete(nights.kept("000002.json"));
        assertThat(plan(first).err())
                .contains("000001.json may not be the receipt of the last delivery: receipt 000002.json is not there ");
        CliRun held = nights.publish("--previous", first);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.err()).contains("000001.json was not compared with, as nobody can tell whether ");
    }

    @Test
    void aReceiptThatIsNamedAndCannotBeComparedWithHoldsTheSet() throws IOException {
        delivered(100, "older");
        students(50);
        Files.delete(nights.kept("000001.snapshot"));
        CliRun run = nights.publish("--previous", nights.kept("000001.json").toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains(HELD + "000001.snapshot, the snapshot of 000001.json, is not beside it ");
    }

    @Test
    void aFolderThatIsNamedKnowsForHowLongItsFilesRest() throws IOException {
        Path older = delivered(100, "older");
        students(100);
        nights.write("staff.csv", """
                school_id,staff_id,title,first_name,last_name,email,mobile,login
                7,p1,,Pia,Fir,pia@example.org,,
                """);
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(62).toString();
        CliRun held = nights.publish("--previous", older.toString(), "--as-of", day);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      file-unchanged: students.csv is the same since ");
    }

    @Test
    void aDeliveryInDoubtIsToldInTheNextPlan() throws IOException {
        delivered(100, "older");
        Path first = nights.kept("000001.json");
        Receipt receipt = Receipt.of("000001.json", Files.readAllBytes(first));
        Files.write(first.resolveSibling("000002.json"), inDoubt(receipt).json());
        students(99);
        CliRun run = nights.publish("--dry-run");
        assertThat(run.out())
                .contains(
                        "  000002.json, after the last delivery that is known, is in doubt: perhaps the receiver has ");
    }

    private Path delivered(int number, String name) throws IOException {
        students(number);
        nights.deliver();
        Path copy = Files.createDirectory(folder.resolve(name));
        Files.copy(nights.set().resolve("students.csv"), copy.resolve("students.csv"));
        return copy;
    }

    private CliRun plan(String receipt) {
        return CliRun.with(
                Receiver.MACHINE,
                "plan",
                "parentsquare",
                nights.set().toString(),
                "--previous",
                receipt,
                "--snapshot-key-env",
                "ROSTER_TEST_KEY");
    }

    private static Receipt inDoubt(Receipt of) {
        Receipt receipt = new Receipt(
                Outcome.IN_DOUBT,
                of.publication(),
                of.format(),
                of.rules(),
                of.server(),
                of.user(),
                of.layout(),
                of.directory(),
                of.hostKey(),
                of.epoch(),
                of.orphans(),
                of.files(),
                of.started(),
                of.finished(),
                of.attempts(),
                of.bytesSent(),
                of.remarks(),
                new Failure("InDoubtException", "nobody could look", true),
                of.profile(),
                of.counts(),
                of.plan(),
                ReceiptSnapshot.none("it was not delivered"),
                null);
        return receipt.filedAs(2, Objects.requireNonNull(of.link()).sha256());
    }

    private void students(int number) throws IOException {
        write(number, ",student_email", ",s%s@example.org");
    }

    private void write(int number, String column, String cell) throws IOException {
        StringBuilder text = new StringBuilder("school_id,student_id,first_name,last_name,grade_level" + column + "\n");
        IntStream.rangeClosed(1, number)
                .forEach(each -> text.append("7,%s,Ivy,Stone,4".formatted(each))
                        .append(cell.formatted(each))
                        .append('\n'));
        nights.write("students.csv", text.toString());
    }
}
