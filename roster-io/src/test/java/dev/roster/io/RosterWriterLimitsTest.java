package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.problem.Problem;
import dev.roster.source.Limits;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Profile;
import dev.roster.spec.ProfileBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is written that a reader refuses for its size. */
class RosterWriterLimitsTest {
    private static final int MOST = Limits.STANDARD.cellBytes();

    @TempDir
    private Path folder;

    private static FileSpec<Student> students(int attributes) {
        ProfileBuilder profile = Profile.named("p");
        for (int i = 0; i < attributes; i++) {
            profile.add("students.csv", "a" + i);
        }
        return ParentSquare.FORMAT.with(profile.build()).file(Student.class);
    }

    private static Student student(int attributes, String text) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < attributes; i++) {
            cells.put("a" + i, text);
        }
        return new Student("1", "2", null, "Ann", "Lee", "3", null, null, null, null, null, null, null, cells);
    }

    private List<String> write(int attributes, String text) throws IOException {
        FileSpec<Student> students = students(attributes);
        Path file = folder.resolve("students.csv");
        try (RosterWriter<Student> out = RosterWriter.open(students, file)) {
            List<Problem> problems = out.write(student(attributes, text));
            if (out.refused() == 0) {
                out.commit();
                try (RosterReader<Student> rows = RosterReader.open(students, file)) {
                    assertThat(rows)
                            .hasSize(1)
                            .allSatisfy(row -> assertThat(row.problems()).isEmpty());
                }
            }
            return problems.stream()
                    .map(problem -> problem.code() + problem.columns() + problem.numbers())
                    .toList();
        }
    }

    @Test
    void refusesACellThatNoReaderTakes() throws IOException {
        String over = "over_limit[a0][Figure[name=cell limit in bytes, value=%s]]".formatted(MOST);
        assertThat(write(1, "x".repeat(MOST + 1))).containsExactly(over);
        assertThat(write(1, "\u00e9".repeat(MOST / 2 + 1))).containsExactly(over);
        assertThat(write(1, "\"".repeat(MOST / 2 + 1))).containsExactly(over);
        assertThat(Files.exists(folder.resolve("students.csv"))).isFalse();
    }

    @Test
    void writesTheLargestCellThatIsRead() throws IOException {
        assertThat(write(1, "x".repeat(MOST))).isEmpty();
        assertThat(write(1, "\ud83c\udf4e".repeat(MOST / 4))).isEmpty();
        assertThat(write(1, "\"".repeat(MOST / 2))).isEmpty();
    }

    @Test
    void refusesARowThatNoReaderTakes() throws IOException {
        assertThat(write(16, "x".repeat(MOST)))
                .containsExactly("over_limit[][Figure[name=row limit in bytes, value=%s]]"
                        .formatted(Limits.STANDARD.rowBytes()));
        assertThat(write(15, "x".repeat(MOST))).isEmpty();
    }

    @Test
    void refusesAFileOfMoreColumnsThanAReaderTakes() throws IOException {
        FileSpec<Student> students = students(Limits.STANDARD.columns());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RosterWriter.open(students, folder.resolve("students.csv")))
                .withMessageStartingWith("students.csv has ")
                .withMessageEndingWith(" columns, and readers take at most 1000; declare fewer");
        assertThat(folder).isEmptyDirectory();
    }
}
