package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.parentsquare.Enrollment;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowOriginTest {
    @TempDir
    private Path folder;

    @Test
    void isCarriedByTheFindingsOfTheNextRowAndOfNoOther() throws IOException {
        Path file = folder.resolve("rosters.csv");
        try (RosterWriter<Enrollment> out = RosterWriter.open(ParentSquare.ROSTERS, file)) {
            out.origin("STU/88");
            assertThat(out.write(new Enrollment("1", "a b", "s")))
                    .extracting(Problem::code, Problem::origin)
                    .containsExactly(tuple("space_in_id", "STU/88"));
            assertThat(out.write(new Enrollment("1", "a b", "t")))
                    .extracting(Problem::origin)
                    .containsOnlyNulls();
        }
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void isNotWritten() throws IOException {
        Path file = folder.resolve("rosters.csv");
        try (RosterWriter<Enrollment> out = RosterWriter.open(ParentSquare.ROSTERS, file)) {
            out.origin("STU/88");
            assertThat(out.write(new Enrollment("1", "a", "s"))).isEmpty();
            out.commit();
        }
        assertThat(Files.readString(file)).isEqualTo("school_id,section_id,student_id\n1,a,s\n");
    }
}
