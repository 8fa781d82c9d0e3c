package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Section;
import dev.roster.parentsquare.Student;
import dev.roster.problem.Problem;
import dev.roster.source.PendingFile;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterWriterTest {
    private static final Section SECTION = new Section("07", "a1", null, "t9", "Say \"hi\", all", "2", null, true);

    @TempDir
    Path folder;

    private static Student student(String firstName, Map<String, String> attributes) {
        return new Student("1", "2", null, firstName, "Lee", "3", null, null, null, null, null, null, null, attributes);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void writesEveryDocumentedColumnAndQuotesWhatItMust() throws IOException {
        try (RosterWriter<Section> out = RosterWriter.open(ParentSquare.SECTIONS, RosterFolder.at(folder))) {
            assertThat(out.write(SECTION)).isEmpty();
            out.commit();
        }
        assertThat(folder.resolve("sections.csv")).hasContent("""
                        school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary
                        07,a1,,t9,"Say ""hi"", all",2,,1
                        """);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void showsNothingUnderTheNameBeforeItIsCommitted() throws IOException {
        Path file = folder.resolve("sections.csv");
        Files.writeString(file, "yesterday");
        RosterWriter<Section> out = RosterWriter.open(ParentSquare.SECTIONS, file);
        out.write(SECTION);
        assertThat(file).hasContent("yesterday");
        assertThatIllegalStateException()
                .isThrownBy(out::close)
                .withMessage(
                        "sections.csv was closed before commit(), so it was not written; commit after the last row");
        assertThat(file).hasContent("yesterday");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void keepsTheFailureThatEndedTheWriting() {
        assertThatThrownBy(() -> {
                    try (RosterWriter<Section> out =
                            RosterWriter.open(ParentSquare.SECTIONS, RosterFolder.at(folder))) {
                        out.write(SECTION);
                        throw new IOException("database gone");
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("database gone");
        assertThat(folder.resolve("sections.csv")).doesNotExist();
    }

    @Test
    void refusesAWrongRowAndThenTheWholeFile() throws IOException {
        try (RosterWriter<Student> out = RosterWriter.open(ParentSquare.STUDENTS, RosterFolder.at(folder))) {
            assertThat(out.write(student(" ", Map.of())))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).isEqualTo("first_name must not be blank"));
            assertThat(out.write(student("Ann", Map.of()))).isEmpty();
            assertThat(out.refused()).isEqualTo(1);
            assertThatIllegalStateException()
                    .isThrownBy(out::commit)
                    .withMessage(
                            "1 rows of students.csv were refused, and the receiver would take them for removed; mend them, or do not give them to the writer");
        }
        assertThat(files()).isZero();
    }

    @Test
    void takesNothingMoreOnceItIsCommitted() throws IOException {
        try (RosterWriter<Section> out = RosterWriter.open(ParentSquare.SECTIONS, RosterFolder.at(folder))) {
            out.write(SECTION);
            out.commit();
            assertThatIllegalStateException()
                    .isThrownBy(() -> out.write(SECTION))
                    .withMessage(
                            "sections.csv is committed; nothing more can be written to it, open it again and write every row");
            assertThatIllegalStateException().isThrownBy(out::commit);
        }
    }

    @Test
    void commitsNothingAfterARowThatCouldNotBeWritten() throws IOException {
        FailingOnce disk = new FailingOnce();
        try (RosterWriter<Section> out = RosterWriter.open(ParentSquare.SECTIONS, name -> disk)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) {
                            out.write(SECTION);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
            assertThatIllegalStateException().isThrownBy(() -> out.write(SECTION));
            assertThatIllegalStateException().isThrownBy(out::commit);
        }
        assertThat(disk.committed).isFalse();
    }

    /** A disk that is full for a moment. */
    private static final class FailingOnce implements PendingFile {
        private boolean failed;
        private boolean committed;

        @Override
        public OutputStream stream() {
            return new OutputStream() {
                @Override
                public void write(int value) throws IOException {
                    write(new byte[] {(byte) value}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    if (!failed) {
                        failed = true;
                        throw new IOException("disk full");
                    }
                }
            };
        }

        @Override
        public void commit() {
            committed = true;
        }

        @Override
        public void close() {}
    }

    @Test
    void saysNothingOfWhatACellHolds() throws IOException {
        String token = "Zq7-planted";
        Student student = new Student(
                token + " ",
                token,
                null,
                token,
                "a\n" + token,
                token,
                token,
                token,
                token,
                null,
                null,
                null,
                "\0" + token,
                Map.of());
        try (RosterWriter<Student> out = RosterWriter.open(ParentSquare.STUDENTS, RosterFolder.at(folder))) {
            List<Problem> problems = out.write(student);
            assertThat(problems).hasSize(7);
            assertThat(problems.toString()
                            + problems.stream().map(Problem::message).toList()
                            + student)
                    .doesNotContain("Zq7");
        }
    }

    @Test
    void refusesALineBreak() throws IOException {
        try (RosterWriter<Student> out = RosterWriter.open(ParentSquare.STUDENTS, RosterFolder.at(folder))) {
            assertThat(out.write(student("An\nn", Map.of())))
                    .extracting(
                            Problem::code,
                            Problem::column,
                            problem -> problem.severity().text())
                    .containsExactly(tuple("line_break_in_cell", "first_name", "error"));
            assertThat(out.refused()).isEqualTo(1);
        }
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        try (RosterWriter<Student> out = RosterWriter.open(ParentSquare.STUDENTS, RosterFolder.at(folder))) {
            assertThat(out.write(student("An\ud800n", Map.of())))
                    .extracting(Problem::message)
                    .containsExactly("first_name must be text that UTF-8 can write, without NUL");
            assertThat(out.write(student("An\0n", Map.of()))).hasSize(1);
            assertThat(out.refused()).isEqualTo(2);
        }
    }

    @Test
    void writesDeclaredAttributesAndNoOthers() throws IOException {
        try (RosterWriter<Student> out = RosterWriter.open(
                ParentSquare.FORMAT
                        .with(Profile.named("p").add("students.csv", "House").build())
                        .file(Student.class),
                RosterFolder.at(folder))) {
            assertThat(out.write(student("Ann", Map.of("House", "red")))).isEmpty();
            out.commit();
        }
        assertThat(Files.readString(folder.resolve("students.csv")))
                .contains("postal_code,House\n")
                .endsWith(",red\n");
    }

    @Test
    void commitsNothingWithoutARecordThatItCouldNotTake() throws IOException {
        try (RosterWriter<Student> out = RosterWriter.open(ParentSquare.STUDENTS, RosterFolder.at(folder))) {
            out.write(student("Ann", Map.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> out.write(student("Ann", Map.of("Hobby", "red"))))
                    .withMessage(
                            "a record of students.csv holds 1 open columns that nobody declared; declare them in the profile");
            assertThatIllegalStateException().isThrownBy(out::commit);
        }
        assertThat(files()).isZero();
    }

    @Test
    void writesAHeaderWithoutRows() throws IOException {
        try (RosterWriter<Section> out = RosterWriter.open(ParentSquare.SECTIONS, RosterFolder.at(folder))) {
            out.commit();
        }
        assertThat(Files.readAllLines(folder.resolve("sections.csv"))).hasSize(1);
    }
}
