package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.receipt.ReceiptChain;
import dev.roster.sftp.receipt.ReceiptVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One invalid student among a hundred, from the command line to the receiver's disk. */
class RejectedRowsTest {
    private static final int STUDENTS = 100;
    private static final String HEADER = "school_id,student_id,first_name,last_name,grade_level\n";

    @TempDir
    private Path folder;

    private Path kept;
    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        kept = folder.resolve("kept");
        nights = Nights.of("parentsquare", Receiver.in(folder));
        nights.target(FLAT);
        write(student(42, "4"), "4");
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void holdTheSetUnlessSomebodySaysElse() throws IOException {
        nights.deliver();
        write(student(42, "44"), "5");
        CliRun run = nights.publish();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("not_in_list").endsWith("nothing was sent, because of these findings\n");
        assertThat(sent()).contains(student(42, "4"), student(43, "4"));
    }

    @Test
    void areReplacedByThoseOfTheLastDelivery() throws IOException {
        assertThat(carryForward().code()).isZero();
        write("7,42,\"Ivy\",Stone,44\n", "5");
        CliRun run = carryForward();
        assertThat(run.err())
                .contains("students.csv, line 43: not_in_list; replaced by the row that was delivered last time\n");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  rejected  students.csv: 1 carried forward, 0 dropped\n");
        assertThat(sent()).hasSize(STUDENTS).contains(student(42, "4"), student(43, "5"));
        assertThat(Files.readString(kept.resolve("students.csv"))).isEqualTo(HEADER + String.join("", sent()));
        assertThat(verify().findings()).isEmpty();
        assertThat(carryForward().out()).startsWith("Delivered before; nothing was sent.\n");
    }

    @Test
    void areReplacedNightAfterNight() throws IOException {
        carryForward();
        for (String grade : List.of("5", "6")) {
            write(student(42, "44"), grade);
            assertThat(carryForward().code()).isZero();
            assertThat(sent()).contains(student(42, "4"), student(43, grade));
        }
    }

    @Test
    void areLeftOutWhereThatIsSaid() throws IOException {
        nights.deliver();
        write(student(42, "44"), "5");
        CliRun run = nights.publish("--rejected", "drop");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("students.csv, line 43: not_in_list; left out\n");
        assertThat(run.out()).contains("  rejected  students.csv: 0 carried forward, 1 dropped\n");
        assertThat(sent()).hasSize(STUDENTS - 1).noneMatch(row -> row.startsWith("7,42,"));
        assertThat(Files.readString(nights.kept("000002.json"))).contains("""
                  "rejected": [
                    {
                      "file": "students.csv",
                      "carried": 0,
                      "dropped": 1
                    }
                  ],
                """);
    }

    @Test
    void areNotReplacedWhereNothingIsKeptOfTheLastDelivery() throws IOException {
        CliRun usage = nights.publish("--rejected", "carry-forward");
        assertThat(usage.code()).isEqualTo(2);
        assertThat(usage.err())
                .isEqualTo(
                        "roster: --rejected carry-forward sends rows of the last delivery again, and needs its files: name them with --previous DIR or --keep-staged DIR; a receipt has a snapshot, which holds digests and no row\n");
        write(student(42, "44"), "5");
        CliRun first = carryForward();
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.err()).contains("roster: there is nothing yet to carry rows forward from: " + kept);
        assertThat(kept).doesNotExist();
    }

    @Test
    void areNotReplacedFromFilesThatWereNotDelivered() throws IOException {
        assertThat(carryForward().code()).isZero();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("students.csv"), HEADER + student(42, "3"));
        write(student(42, "44"), "5");
        CliRun run = nights.publish("--rejected", "carry-forward", "--previous", other.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .endsWith(
                        "roster: %s is not what was delivered last, as 000001.json says (students.csv); rows are carried forward only from the files as they were delivered\n"
                                .formatted(other));
    }

    @Test
    void holdTheSetWhereOneWasNeverDelivered() throws IOException {
        carryForward();
        Files.writeString(nights.set().resolve("students.csv"), "7,101,New,Child,44\n", StandardOpenOption.APPEND);
        CliRun run = carryForward();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "students.csv, line 102: not_in_list; holds the set: no row was delivered under its key last time\n")
                .endsWith("nothing was sent, because of these findings\n");
    }

    @Test
    void holdTheSetWhereTheyAreTooManyUnlessThatIsAllowed() throws IOException {
        carryForward();
        wrong(10);
        assertThat(carryForward().code()).isZero();
        wrong(11);
        CliRun held = carryForward();
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out())
                .startsWith("Held; nothing was sent.\n")
                .contains(
                        "  held      rejected: 11 of 100 students had errors, more than 10 %: 11 replaced by rows of the last delivery, 0 left out; look for one cause of them all, such as a column that is filled differently, or if it is meant, allow it with --allow rejected=students:11\n");
        String digest = CliRun.digest("made for the difference ", held.out());
        CliRun allowed =
                carryForward("--allow", "rejected=students:11", "--reason", "the vendor knows", "--for", digest);
        assertThat(allowed.code()).isZero();
        assertThat(allowed.out())
                .contains("  allowed   rejected of students.csv, 11 at most: the vendor knows\n")
                .contains("  rejected  students.csv: 11 carried forward, 0 dropped\n");
    }

    @Test
    void thatAreLeftOutAreHeldOnce() throws IOException {
        wrong(11);
        CliRun first = nights.publish("--rejected", "drop");
        assertThat(first.code()).isEqualTo(4);
        assertThat(first.out()).contains("  held      rejected: 11 of 100 students had errors, more than 10 %: 0 ");
        write(student(42, "4"), "4");
        carryForward();
        wrong(11);
        CliRun run = nights.publish("--rejected", "drop", "--keep-staged", kept.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out())
                .contains("  held      removals: 11 of 100 students are gone")
                .doesNotContain("held      rejected");
    }

    /** Writes another night, on which so many rows are wrong. */
    private void wrong(int number) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        IntStream.rangeClosed(1, STUDENTS)
                .forEach(each -> text.append(
                        student(each, each <= number ? "44" : each == STUDENTS ? String.valueOf(number % 10) : "4")));
        nights.write("students.csv", text.toString());
    }

    private CliRun carryForward(String... more) {
        return nights.publish(Stream.concat(
                        Stream.of("--rejected", "carry-forward", "--keep-staged", kept.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /** Writes the students of a night, of whom the 43rd is in a grade, and the 42nd whatever the row says. */
    private void write(String fortySecond, String grade) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        IntStream.rangeClosed(1, STUDENTS)
                .forEach(number ->
                        text.append(number == 42 ? fortySecond : student(number, number == 43 ? grade : "4")));
        nights.write("students.csv", text.toString());
    }

    private static String student(int number, String grade) {
        return "7,%s,Ivy,Stone,%s\n".formatted(number, grade);
    }

    private List<String> sent() throws IOException {
        return nights.sent().stream().map(row -> row + "\n").toList();
    }

    private ReceiptVerdict verify() throws IOException {
        return ReceiptChain.of(List.of(nights.deliveries())).verify();
    }
}
