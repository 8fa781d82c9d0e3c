package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish} compares a set with the last delivery, holds it, and lets pass what somebody allowed. */
class PublishPlanTest {
    private static final String LAYOUT = "layout: flat\ndirectory: /upload\n";
    private static final Machine MACHINE = new Machine(
            Map.of("ROSTER_TEST_PASSWORD", Receiver.SECRET, "ROSTER_TEST_KEY", "sixteen-or-more-letters")::get,
            new Cancellation());

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    @TempDir
    private Path folder;

    private Path night;
    private Receiver receiver;
    private String target;

    @BeforeEach
    void start() throws IOException {
        night = Files.createDirectory(folder.resolve("night"));
        receiver = Receiver.in(folder);
        target = receiver.target(LAYOUT + "snapshotKeyEnv: ROSTER_TEST_KEY\n");
        students(100);
        assertThat(publish().code()).isZero();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void saysWhatTheReceiverWillDo() throws IOException {
        students(99);
        CliRun run = publish();
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("If you publish this\n  ParentSquare will remove 1 student");
        assertThat(run.out()).startsWith("Delivered: ").contains("  plan      made for the difference ");
    }

    @Test
    void holdsWhatLosesTooMany() throws IOException {
        students(50);
        CliRun run = publish();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).startsWith("Held; nothing was sent.\n").contains("  held      removals: ");
        assertThat(run.err()).contains("roster: the receipt is kept as 000002.json below ");
        assertThat(sent()).isEqualTo(100);
        students(100);
        assertThat(verified()).isZero();
    }

    @Test
    void sendsWhatSomebodyAllowed() throws IOException {
        students(50);
        String difference = difference(publish());
        CliRun other =
                publish("--allow", "removals=students:50", "--reason", "a school closed", "--for", "0".repeat(64));
        assertThat(other.code()).isEqualTo(4);
        CliRun run = publish("--allow", "removals=students:50", "--reason", "a school closed", "--for", difference);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  allowed   removals of students.csv, 50 at most: a school closed\n");
        assertThat(sent()).isEqualTo(50);
        assertThat(publish().out()).startsWith("Delivered before; nothing was sent.\n");
        assertThat(verified()).isZero();
    }

    @Test
    void holdsTheSetOfAnEarlierDayAndNotARetry() throws IOException {
        CliRun retry = publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        CliRun run = publish("--as-of", tomorrow);
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("  held      nothing-changed: ");
    }

    @Test
    void takesTheSameRowsInAnotherOrderForARetryWithoutADayToo() throws IOException {
        Path students = night.resolve("students.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(students));
        Collections.reverse(lines.subList(1, lines.size()));
        Files.write(students, lines);
        for (CliRun run : List.of(publish(), publish("--as-of", today))) {
            assertThat(run.code()).as(run.err()).isZero();
        }
    }

    @Test
    void takesMoreAttendanceOfADayForNoStuckExportWithoutADayToo() throws IOException {
        StringBuilder rows = new StringBuilder("school_id,student_id,date,period,code\n");
        for (int period = 1; period <= 3; period++) {
            rows.append("7,1,%s,%s,A\n".formatted(today, period));
            Files.writeString(night.resolve("attendance.csv"), rows.toString());
            CliRun run = publish();
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("Delivered: ");
        }
    }

    @Test
    void takesTheRetryOfASetThatIsComparedWithItsOwnCopyForARetry() throws IOException {
        String kept = folder.resolve("kept").toString();
        assertThat(publish("--keep-staged", kept).code()).isZero();
        CliRun retry = publish("--previous", kept);
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
    }

    @Test
    void comparesWithAFolderThatIsNamed() throws IOException {
        Path earlier = Files.createDirectory(folder.resolve("earlier"));
        Files.move(night.resolve("students.csv"), earlier.resolve("students.csv"));
        students(60);
        CliRun run = publish("--previous", earlier.toString(), "--dry-run");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out())
                .startsWith("Nothing was sent and nothing connected: this is a dry run.\n")
                .contains("removals");
        assertThat(sent()).isEqualTo(100);
    }

    @Test
    void comparesWithNoFolderThatWasNotDelivered() throws IOException {
        Path held = Files.createDirectory(folder.resolve("held"));
        students(50);
        assertThat(publish().code()).isEqualTo(4);
        Files.copy(night.resolve("students.csv"), held.resolve("students.csv"));
        students(49);
        CliRun run = publish("--previous", held.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not what was delivered last, as 000001.json says (students.csv); ");
        assertThat(sent()).isEqualTo(100);
    }

    @Test
    void saysThatNothingWasComparedWhereNoKeyWasEverNamed() throws IOException {
        Files.createDirectory(receiver.server().root().resolve("plain"));
        String plain = receiver.target("layout: flat\ndirectory: /plain\n");
        assertThat(CliRun.with(MACHINE, "publish", "parentsquare", night.toString(), "--target", plain)
                        .code())
                .isZero();
        students(50);
        CliRun run = CliRun.with(MACHINE, "publish", "parentsquare", night.toString(), "--target", plain);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(
                        "roster: nothing was compared with the last delivery; that takes its snapshot and 'snapshotKeyEnv' in the target file, or --previous, or --keep-staged\n");
        assertThat(run.out()).contains("  plan      made, with nothing to compare with\n");
    }

    @Test
    void comparesNoSetWithItself() throws IOException {
        students(50);
        for (String rejected : List.of("hold", "carry-forward")) {
            CliRun run = publish("--previous", night.toString(), "--rejected", rejected);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("roster: --previous is the set itself; name what was delivered before it\n");
        }
    }

    @Test
    void writesDownWhichLimitsLetItPass() throws IOException {
        receiver.target(LAYOUT + "snapshotKeyEnv: ROSTER_TEST_KEY\nsafety: {removals: 60}\n");
        students(50);
        CliRun run = publish();
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("\nLimits that let more pass than by default\n  removals: 60 % instead of 10 %\n");
        assertThat(run.out()).contains("  limit     removals: 60 % instead of 10 %\n");
        assertThat(verified()).isZero();
    }

    private CliRun publish(String... more) {
        Stream<String> words = Stream.concat(
                Stream.of("publish", "parentsquare", night.toString(), "--target", target), Stream.of(more));
        return CliRun.with(MACHINE, words.toArray(String[]::new));
    }

    private static String difference(CliRun run) {
        Matcher digest =
                Pattern.compile("made for the difference ([0-9a-f]{64})").matcher(run.out());
        assertThat(digest.find()).isTrue();
        return digest.group(1);
    }

    private void students(int number) throws IOException {
        StringBuilder text = new StringBuilder("school_id,student_id,first_name,last_name,grade_level\n");
        IntStream.rangeClosed(1, number).forEach(each -> text.append("7,%s,Ivy,Stone,4\n".formatted(each)));
        Files.writeString(night.resolve("students.csv"), text.toString());
    }

    private int sent() throws IOException {
        return Files.readAllLines(receiver.server().root().resolve("upload/students.csv"))
                        .size()
                - 1;
    }

    private int verified() {
        return CliRun.of(
                        "receipt",
                        "verify",
                        folder.resolve("target.deliveries").toString(),
                        "--files",
                        night.toString())
                .code();
    }
}
