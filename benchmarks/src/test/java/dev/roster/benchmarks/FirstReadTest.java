package dev.roster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstReadTest {
    private static final int STUDENTS = 12_000;

    @TempDir
    Path folder;

    @Test
    void bothSidesFindWhatWasPlantedAndMakeTheSameRecords() throws IOException {
        Path file = folder.resolve("students.csv");
        List<Finding> planted = StudentFile.write(file, STUDENTS);
        Outcome ours = Outcome.of(Contender.ROSTER.side(), file);
        Outcome theirs = Outcome.of(Contender.JACKSON.side(), file);

        assertThat(planted).hasSize(12);
        assertThat(ours.rows()).isEqualTo(STUDENTS);
        assertThat(FirstRead.differences(planted, ours, theirs)).isEmpty();
    }

    @Test
    void aSideThatMissesAnErrorOrMakesAnotherRecordShows() {
        Finding planted = new Finding(7, "bad_phone", List.of("cellphone"));
        Outcome right = new Outcome(10, List.of(planted), 42);
        Outcome blind = new Outcome(10, List.of(), 42);
        Outcome other = new Outcome(10, List.of(planted), 43);
        String differ = "the sides do not hand out the same rows, records and findings";

        assertThat(FirstRead.differences(List.of(planted), right, right)).isEmpty();
        assertThat(FirstRead.differences(List.of(planted), right, other)).containsExactly(differ);
        assertThat(FirstRead.differences(List.of(planted), blind, right))
                .containsExactly("roster does not say " + planted, differ);
        assertThat(FirstRead.differences(List.of(), blind, right))
                .containsExactly("Jackson CSV databind + hibernate-validator says " + planted, differ);
    }

    @Test
    void aTimedReadTellsHowLongEachTimeTook() throws IOException {
        Path file = folder.resolve("students.csv");
        StudentFile.write(file, 1_000);
        Outcome expected = Outcome.of(Contender.ROSTER.side(), file);

        assertThat(TimedRead.fork(Contender.ROSTER, file, 2, expected)).hasSize(2);
    }
}
