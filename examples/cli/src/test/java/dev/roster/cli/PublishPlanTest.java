package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish} compares a set with the last delivery, holds it, and lets pass what somebody allowed. */
class PublishPlanTest {
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        nights = Nights.of("parentsquare", Receiver.in(folder));
        nights.target(FLAT + KEY);
        nights.students(100);
        nights.deliver();
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void saysWhatTheReceiverWillDo() throws IOException {
        nights.students(99);
        CliRun run = nights.publish();
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("If you publish this\n  ParentSquare will remove 1 student");
        assertThat(run.out()).startsWith("Delivered: ").contains("  plan      made for the difference ");
    }

    @Test
    void holdsWhatLosesTooMany() throws IOException {
        nights.students(50);
        CliRun run = nights.publish();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).startsWith("Held; nothing was sent.\n").contains("  held      removals: ");
        assertThat(run.err()).contains("roster: the receipt is kept as 000002.json below ");
        assertThat(nights.sent()).hasSize(100);
        nights.students(100);
        assertThat(verified()).isZero();
    }

    @Test
    void sendsWhatSomebodyAllowed() throws IOException {
        nights.students(50);
        String difference =
                CliRun.digest("made for the difference ", nights.publish().out());
        CliRun other = nights.publish(
                "--allow", "removals=students:50", "--reason", "a school closed", "--for", "0".repeat(64));
        assertThat(other.code()).isEqualTo(4);
        CliRun run =
                nights.publish("--allow", "removals=students:50", "--reason", "a school closed", "--for", difference);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  allowed   removals of students.csv, 50 at most: a school closed\n");
        assertThat(nights.sent()).hasSize(50);
        assertThat(nights.publish().out()).startsWith("Delivered before; nothing was sent.\n");
        assertThat(verified()).isZero();
    }

    @Test
    void holdsTheSetOfAnEarlierDayAndNotARetry() throws IOException {
        CliRun retry = nights.publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        CliRun run = nights.publish("--as-of", tomorrow);
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("  held      nothing-changed: ");
    }

    @Test
    void takesTheSameRowsInAnotherOrderForARetryWithoutADayToo() throws IOException {
        Path students = nights.set().resolve("students.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(students));
        Collections.reverse(lines.subList(1, lines.size()));
        Files.write(students, lines);
        for (CliRun run : List.of(nights.publish(), nights.publish("--as-of", today))) {
            assertThat(run.code()).as(run.err()).isZero();
        }
    }

    @Test
    void takesMoreAttendanceOfADayForNoStuckExportWithoutADayToo() throws IOException {
        StringBuilder rows = new StringBuilder("school_id,student_id,date,period,code\n");
        for (int period = 1; period <= 3; period++) {
            rows.append("7,1,%s,%s,A\n".formatted(today, period));
            nights.write("attendance.csv", rows.toString());
            CliRun run = nights.publish();
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("Delivered: ");
        }
    }

    @Test
    void takesTheRetryOfASetThatIsComparedWithItsOwnCopyForARetry() throws IOException {
        String kept = folder.resolve("kept").toString();
        nights.deliver("--keep-staged", kept);
        CliRun retry = nights.publish("--previous", kept);
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
    }

    @Test
    void comparesWithAFolderThatIsNamed() throws IOException {
        Path earlier = Files.createDirectory(folder.resolve("earlier"));
        Files.move(nights.set().resolve("students.csv"), earlier.resolve("students.csv"));
        nights.students(60);
        CliRun run = nights.publish("--previous", earlier.toString(), "--dry-run");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out())
                .startsWith("Nothing was sent and nothing connected: this is a dry run.\n")
                .contains("removals");
        assertThat(nights.sent()).hasSize(100);
    }

    @Test
    void comparesWithNoFolderThatWasNotDelivered() throws IOException {
        Path held = Files.createDirectory(folder.resolve("held"));
        nights.students(50);
        assertThat(nights.publish().code()).isEqualTo(4);
        Files.copy(nights.set().resolve("students.csv"), held.resolve("students.csv"));
        nights.students(49);
        CliRun run = nights.publish("--previous", held.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not what was delivered last, as 000001.json says (students.csv); ");
        assertThat(nights.sent()).hasSize(100);
    }

    @Test
    void saysThatNothingWasComparedWhereNoKeyWasEverNamed() throws IOException {
        Files.createDirectory(nights.receiver().server().root().resolve("plain"));
        nights.target("layout: flat\ndirectory: /plain\n");
        nights.deliver();
        nights.students(50);
        CliRun run = nights.publish();
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(
                        "roster: nothing was compared with the last delivery; that takes its snapshot and 'snapshotKeyEnv' in the target file, or --previous, or --keep-staged\n");
        assertThat(run.out()).contains("  plan      made, with nothing to compare with\n");
    }

    @Test
    void comparesNoSetWithItself() throws IOException {
        nights.students(50);
        for (String rejected : List.of("hold", "carry-forward")) {
            CliRun run = nights.publish("--previous", nights.set().toString(), "--rejected", rejected);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("roster: --previous is the set itself; name what was delivered before it\n");
        }
    }

    @Test
    void writesDownWhichLimitsLetItPass() throws IOException {
        nights.target(FLAT + KEY + "safety: {removals: 60}\n");
        nights.students(50);
        CliRun run = nights.publish();
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("\nLimits that let more pass than by default\n  removals: 60 % instead of 10 %\n");
        assertThat(run.out()).contains("  limit     removals: 60 % instead of 10 %\n");
        assertThat(verified()).isZero();
    }

    private int verified() {
        return CliRun.of(
                        "receipt",
                        "verify",
                        nights.deliveries().toString(),
                        "--files",
                        nights.set().toString())
                .code();
    }
}
