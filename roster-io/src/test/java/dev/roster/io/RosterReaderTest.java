package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Section;
import dev.roster.parentsquare.Student;
import dev.roster.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterReaderTest {
    private static final String SECTIONS =
            "school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary\r\n";

    private static RosterReader<Section> sections(String text) throws IOException {
        return RosterReader.open(
                ParentSquare.SECTIONS, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givesRecordsWithTheirLines() throws IOException {
        List<Section> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (RosterReader<Section> rows =
                sections(SECTIONS + "7,a1,,t9,\"Algebra, \"\"A\"\"\",2,,1\r\n\r\n7,a1,,t8,Algebra,2,,\r\n")) {
            for (Row<Section> row : rows) {
                records.add(row.record());
                lines.add(row.line());
            }
            assertThat(rows.problems()).isEmpty();
        }
        assertThat(records)
                .containsExactly(
                        new Section("7", "a1", null, "t9", "Algebra, \"A\"", "2", null, true),
                        new Section("7", "a1", null, "t8", "Algebra", "2", null, null));
        assertThat(lines).containsExactly(2L, 4L);
    }

    @Test
    void givesProblemsInPlaceOfARecordAndReadsOn() throws IOException {
        try (RosterReader<Section> rows =
                sections(SECTIONS + "7,a 1,,t9,Algebra,2,,yes\n7,a1\n7,a1,,t9,Algebra,2,,0\n")) {
            Row<Section> broken = rows.read();
            assertThat(broken.record()).isNull();
            assertThat(broken.problems())
                    .extracting(Problem::code, Problem::column)
                    .containsExactly(tuple("space_in_id", "section_id"), tuple("bad_flag", "is_primary"));
            assertThat(rows.read().problems()).extracting(Problem::code).containsExactly("ragged_row");
            assertThat(rows.read().record()).isNotNull();
            assertThat(rows.read()).isNull();
        }
    }

    @Test
    void readsWhatIsWrittenInTheEncodingThatTheNameSays(@TempDir Path folder) throws IOException {
        Section section;
        try (RosterReader<Section> rows = sections(SECTIONS + "7,a1,,t9,Algebra,2,,1\n")) {
            section = rows.read().record();
        }
        for (String name : List.of("sections.csv", "sections.json", "s.NDJSON", "sections.xml", "sections.txt")) {
            Path file = folder.resolve(name);
            try (RosterWriter<Section> out = RosterWriter.open(ParentSquare.SECTIONS, file)) {
                out.write(section);
                out.commit();
            }
            assertThat(Files.readString(file))
                    .startsWith(
                            name.endsWith("xml")
                                    ? "<?xml"
                                    : name.contains("json") ? "[" : name.contains("JSON") ? "{" : "school_id,");
            try (RosterReader<Section> rows = RosterReader.open(ParentSquare.SECTIONS, file)) {
                assertThat(rows.read().record()).isEqualTo(section);
            }
        }
    }

    @Test
    void givesNoRowsUnderAHeaderThatIsNotTheFiles() throws IOException {
        try (RosterReader<Section> rows = sections("7,a1,,t9,Algebra,2,,1\n7,a2,,t9,Algebra,2,,1\n")) {
            assertThat(rows.problems()).extracting(Problem::code).containsExactly("missing_header");
            assertThat(rows.iterator()).isExhausted();
        }
    }

    @Test
    void showsNoCell() throws IOException {
        String students = "school_id,student_id,first_name,last_name,grade_level\n1,2,Secret,Secret,3\n";
        try (RosterReader<Student> rows = RosterReader.open(
                ParentSquare.STUDENTS, new ByteArrayInputStream(students.getBytes(StandardCharsets.UTF_8)))) {
            Row<Student> row = rows.read();
            assertThat(row.record().firstName()).isEqualTo("Secret");
            assertThat(row.toString() + row.record()).doesNotContain("Secret");
        }
    }

    @Test
    void passesOnAFailingSource() throws IOException {
        InputStream dropped = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("line dropped");
            }
        };
        String manyRows = SECTIONS + "7,a1,,t9,Algebra,2,,1\n".repeat(10_000);
        InputStream failing =
                new SequenceInputStream(new ByteArrayInputStream(manyRows.getBytes(StandardCharsets.UTF_8)), dropped);
        try (RosterReader<Section> rows = RosterReader.open(ParentSquare.SECTIONS, failing)) {
            assertThatThrownBy(() -> rows.forEach(row -> {}))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("line dropped");
        }
        assertThatThrownBy(() -> RosterReader.open(ParentSquare.SECTIONS, Path.of("nowhere", "sections.csv")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
