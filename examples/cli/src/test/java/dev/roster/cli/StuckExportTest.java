package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that stands still is held also where no row can be compared: the receipts know the bytes of each file. */
class StuckExportTest {
    private static final Pattern ALLOW = Pattern.compile("--allow (\\S+) --reason \"why\" --for ([0-9a-f]{64})\n");

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        nights = Nights.of("parentsquare", Receiver.in(folder));
        nights.target(FLAT);
        nights.students(100);
        nights.write("parents.csv", """
                school_id,student_id,parent_id,first_name,last_name,email,mobile,language,primary,relationship
                7,1,g1,Eva,Oak,eva@example.org,,,,
                """);
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void theSameBytesOnALaterDayAreHeldUntilSomebodyAllowsThem() {
        deliver();
        CliRun held = publish(2);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out())
                .startsWith("Held; nothing was sent.\n")
                .contains("  held      nothing-changed: nothing differs from what was delivered on ");
        assertThat(held.err())
                .contains("  These files are, byte for byte, those of the last delivery, so that nothing will be ")
                .doesNotContain("If you publish this");
        CliRun allowed = publish(2, allow(held));
        assertThat(allowed.code()).as(allowed.out() + allowed.err()).isZero();
        assertThat(allowed.out())
                .startsWith("Delivered before; nothing was sent.\n")
                .contains("  allowed   nothing-");
    }

    @Test
    void aRetryOfTheSameNightIsNotHeld() {
        deliver();
        CliRun dated = publish(0);
        CliRun undated = nights.publish();
        for (CliRun retry : new CliRun[] {dated, undated}) {
            assertThat(retry.code()).isZero();
            assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
        }
    }

    @Test
    void theDayOfADeliveryIsTheOneThatItWasToldWhereverTheSunStands() {
        assertThat(publish(1).code()).isZero();
        assertThat(publish(1).out()).startsWith("Delivered before; nothing was sent.\n");
    }

    @Test
    void anExportThatStandsStillIsHeldOnTheNextDayWhereverTheSunStands() {
        assertThat(publish(-1).code()).isZero();
        CliRun held = publish(0);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains(" what was delivered on %s; ".formatted(day(-1)));
    }

    @Test
    void theSameBytesAreHeldWhereTheirSnapshotIsLost() throws IOException {
        nights.target(FLAT + KEY);
        deliver();
        Files.delete(nights.kept("000001.snapshot"));
        CliRun held = publish(2);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      nothing-changed: ").doesNotContain("uncompared");
    }

    @Test
    void theSameBytesAreHeldWhereTheReceiptsAreGoneAndTheJournalKnowsThem() throws IOException {
        deliver();
        for (String name : List.of("000001.json", "000001.place", "head.json")) {
            Files.delete(nights.kept(name));
        }
        CliRun held = publish(2);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      nothing-changed: ");
        assertThat(publish(0).out()).startsWith("Delivered before; nothing was sent.\n");
    }

    @Test
    void aReceiptThatIsMissingIsTold() throws IOException {
        deliver();
        nights.students(101);
        assertThat(publish(1).code()).isZero();
        Files.delete(nights.kept("000002.json"));
        nights.students(102);
        CliRun run = publish(1);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(
                        "  The receipts do not say which files were delivered last: receipt 000002.json is not there any more.\n");
    }

    @Test
    void attendanceOfTheDayIsNoNewsByItself() throws IOException {
        attendance(0);
        deliver();
        attendance(2);
        CliRun held = publish(2);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains(" but files about days and the manifest; look whether the export ran");
    }

    @Test
    void aFileThatRestsWhileOthersChangeIsHeld() throws IOException {
        deliver();
        nights.students(101);
        assertThat(publish(59).code()).isZero();
        nights.students(102);
        CliRun held = publish(62);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      file-unchanged: parents.csv is the same since ");
        assertThat(publish(62, allow(held)).code()).isZero();
    }

    @Test
    void aFileThatRestsIsToldBesideALostSnapshot() throws IOException {
        nights.target(FLAT + KEY);
        deliver();
        Files.delete(nights.kept("000001.snapshot"));
        nights.students(101);
        CliRun held = publish(62);
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      uncompared: ", "  held      file-unchanged: parents.csv is ");
    }

    @Test
    void eachNightThePlanSaysThatRowsCouldNotBeCompared() throws IOException {
        deliver();
        for (int next = 1; next < 3; next++) {
            nights.students(100 + next);
            CliRun run = publish(next);
            assertThat(run.code()).isZero();
            assertThat(run.err())
                    .contains("parentsquare: nothing to compare with\n")
                    .contains("  Rows could not be compared, but whole files, by the digests in the receipt: ")
                    .contains("ParentSquare will remove students that it has if they are not among these ")
                    .doesNotContain("ParentSquare will remove parents");
        }
        nights.students(110);
        assertThat(nights.publish().err())
                .contains("  Rows could not be compared, but whole files, by the digests in the receipt: ")
                .doesNotContain("Without the day of the delivery");
    }

    @Test
    void aFirstDeliverySaysThatThereIsNoEarlierOneHere() throws IOException {
        nights.target(FLAT + KEY);
        CliRun first = publish(0);
        assertThat(first.code()).isZero();
        assertThat(first.err())
                .contains(
                        "roster: nothing was compared: there is no earlier delivery of parentsquare to this target in %s; if another machine delivered before, move its folder here first\n"
                                .formatted(nights.deliveries()));
        nights.students(101);
        assertThat(publish(1).err()).doesNotContain("nothing was compared");
    }

    private void deliver() {
        nights.deliver("--as-of", day(0));
    }

    private CliRun publish(int days, String... more) {
        Stream<String> day = Stream.of("--as-of", day(days));
        return nights.publish(Stream.concat(day, Stream.of(more)).toArray(String[]::new));
    }

    private static String day(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private static String[] allow(CliRun held) {
        Matcher words = ALLOW.matcher(held.err());
        assertThat(words.find()).as(held.err()).isTrue();
        return new String[] {"--allow", words.group(1), "--reason", "holidays", "--for", words.group(2)};
    }

    private void attendance(int days) throws IOException {
        nights.write("attendance.csv", "school_id,student_id,date,period,code\n7,1,%s,2,A\n".formatted(day(days)));
    }
}
