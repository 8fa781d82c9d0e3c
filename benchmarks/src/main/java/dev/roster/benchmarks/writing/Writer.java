package dev.roster.benchmarks.writing;

import dev.roster.internal.row.RecordCells;
import dev.roster.io.RosterWriter;
import dev.roster.io.csv.CsvRowWriter;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.LineEnd;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A way to write students. */
enum Writer {
    JACKSON("Jackson's SequenceWriter") {
        @Override
        void write(List<Student> students, OutputStream out) throws IOException {
            ObjectWriter writer = CsvMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .writerFor(Student.class)
                    // the record's map of attributes, which the students do not have
                    .with(StreamWriteFeature.IGNORE_UNKNOWN)
                    .with(CsvSchema.builder()
                            .addColumns(headers(), CsvSchema.ColumnType.STRING)
                            .build()
                            .withHeader());
            try (SequenceWriter rows = writer.writeValues(out)) {
                for (Student student : students) {
                    rows.write(student);
                }
            }
        }
    },
    BARE("ours, bare") {
        @Override
        void write(List<Student> students, OutputStream out) throws IOException {
            RecordCells<Student> cells = new RecordCells<>(ParentSquare.STUDENTS);
            CsvRowWriter rows = new CsvRowWriter(out, LineEnd.LF);
            rows.row(headers());
            for (Student student : students) {
                rows.row(cells.texts(student));
            }
            rows.flush();
        }
    },
    VALIDATING("ours, RosterWriter, which validates") {
        @Override
        void write(List<Student> students, OutputStream out) throws IOException {
            try (RosterWriter<Student> rows = RosterWriter.open(ParentSquare.STUDENTS, name -> new BareFile(out))) {
                for (Student student : students) {
                    if (!rows.write(student).isEmpty()) {
                        throw new IllegalStateException("a row is not right");
                    }
                }
                rows.commit();
            }
        }
    };

    private final String title;

    Writer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    private static List<String> headers() {
        return ParentSquare.STUDENTS.columns().stream().map(ColumnSpec::header).toList();
    }

    /** Writes the header and a row for each student. */
    abstract void write(List<Student> students, OutputStream out) throws IOException;
}
