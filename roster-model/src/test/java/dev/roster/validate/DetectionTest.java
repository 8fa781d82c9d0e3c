package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.rule.Id;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.Format;
import dev.roster.spec.RosterFile;
import dev.roster.validate.Detection.Candidate;
import dev.roster.validate.Detection.Sighting;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetectionTest {
    @RosterFile(value = "students.csv", source = "North's guide")
    public record NorthStudent(
            @Nullable @Id String studentId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String grade) {}

    @RosterFile(value = "teachers.csv", source = "North's guide")
    public record NorthTeacher(@Nullable @Id String teacherId) {}

    @RosterFile(value = "students.csv", source = "South's guide")
    public record SouthStudent(
            @Nullable @Id String studentId,
            @Nullable String fullName,
            @Nullable String bus) {}

    @RosterFile(value = "buses.csv", source = "South's guide")
    public record SouthBus(@Nullable @Id String busId) {}

    /** The next version of North's file: the same columns and one more. */
    @RosterFile(value = "students.csv", source = "North's guide, 2027")
    public record NextStudent(
            @Nullable @Id String studentId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String grade,
            @Nullable String pronouns) {}

    private static final Format NORTH = Format.named("north")
            .version("1")
            .files(NorthStudent.class, NorthTeacher.class)
            .build();
    private static final Format SOUTH = Format.named("south")
            .version("1")
            .files(SouthStudent.class, SouthBus.class)
            .build();
    private static final Format NEXT =
            Format.named("next").version("2").files(NextStudent.class).build();

    private static final String OF_NORTH = "student_id|first_name|last_name|grade\n1|a|b|2\n";
    private static final String OF_SOUTH = "student_id|full_name|bus\n1|a|2\n";

    private static List<String> told(RosterSource source) throws IOException {
        return Detection.of(source, List.of(NORTH, SOUTH)).candidates().stream()
                .map(candidate -> candidate.format().id())
                .toList();
    }

    @Test
    void tellsFormatsOfOneFileNameApartByTheHeader() throws IOException {
        assertThat(told(Tables.of("students.csv", OF_NORTH))).containsExactly("north");
        assertThat(told(Tables.of("students.csv", OF_SOUTH))).containsExactly("south");
        assertThat(told(Tables.of("Student.csv", OF_SOUTH))).containsExactly("south");
    }

    @Test
    void saysWhy() throws IOException {
        Detection detection = Detection.of(
                Tables.of("students.csv", "student_id|first_name|last_name|x|y\n")
                        .and("Teacher.txt", "teacher_id\n"),
                List.of(NORTH, SOUTH));
        assertThat(detection.format()).isEqualTo(NORTH);
        assertThat(detection.candidates())
                .containsExactly(new Candidate(
                        NORTH,
                        List.of(
                                new Sighting("teachers.csv", false, 0, 1, 0),
                                new Sighting("students.csv", true, 3, 4, 5)),
                        false));
    }

    @Test
    void readsNoFurtherThanTheHeader() throws IOException {
        Tables tables = Tables.of("students.csv", OF_NORTH);
        RosterSource watched = new ForwardingSource(tables) {
            @Override
            public SourceFacts read(String name, RowSink sink) throws IOException {
                super.read(name, sink);
                throw new AssertionError("read to the end");
            }
        };
        assertThat(told(watched)).containsExactly("north");
    }

    @Test
    void tellsVersionsApartWhereOneOnlyAddsColumns() throws IOException {
        assertThat(Detection.of(Tables.of("students.csv", OF_NORTH), List.of(NORTH, NEXT))
                        .format())
                .isEqualTo(NORTH);
        assertThat(Detection.of(
                                Tables.of("students.csv", "student_id|first_name|last_name|grade|pronouns\n"),
                                List.of(NORTH, NEXT))
                        .format())
                .isEqualTo(NEXT);
    }

    @Test
    void refusesToGuess() throws IOException {
        assertThat(told(Tables.of("students.csv", "student_id|a|b|c|d\n"))).containsExactly("north", "south");
        assertThat(told(Tables.of("students.csv", "a\n"))).containsExactly("north", "south");
        assertThat(told(Tables.of("students.csv", OF_NORTH).and("buses.csv", "bus_id\n")))
                .containsExactly("north", "south");
        assertThat(told(Tables.of("teacher.csv", "x\n").and("bus.csv", "y\n"))).containsExactly("north", "south");
        assertThat(told(Tables.of("zebra.csv", OF_NORTH))).isEmpty();
        assertThat(Detection.of(Tables.of("students.csv", "a\n"), List.of(NORTH, SOUTH))
                        .format())
                .isNull();
    }

    @Test
    void isNotMovedByAnotherFormatsMisspeltFile() throws IOException {
        assertThat(told(Tables.of("teachers.csv", "teacher_id\n").and("bus.csv", "bus_id\n")))
                .containsExactly("north");
    }

    @Test
    void takesTheNameOfAFileThatCannotBeOpened() throws IOException {
        RosterSource pipe = new RosterSource() {
            @Override
            public List<String> names() {
                return List.of("teachers.csv");
            }

            @Override
            public SourceFacts read(String name, RowSink sink) throws IOException {
                throw new UnreadableFileException(UnreadableFileException.Found.NO_FILE, "a pipe");
            }
        };
        assertThat(told(pipe)).containsExactly("north");
    }
}
