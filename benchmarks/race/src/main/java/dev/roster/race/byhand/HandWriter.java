package dev.roster.race.byhand;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/** Students written by Jackson's sequence writer, which checks nothing. */
public final class HandWriter {
    private final List<Student> students = new ArrayList<>();
    private final ObjectWriter writer;

    /** Reads the students that are to be written. */
    public HandWriter(Path file) throws IOException {
        new JacksonReader().read(file, Student.class, (line, student) -> students.add(student));
        CsvMapper mapper = CsvMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        writer = mapper.writer(mapper.schemaFor(Student.class).withHeader().withColumnReordering(false));
    }

    /** Writes them all to a file, and returns how many. */
    public int write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SequenceWriter rows = writer.writeValues(out)) {
            for (Student student : students) {
                rows.write(student);
            }
        }
        return students.size();
    }
}
