package dev.roster.race.byhand;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Jackson CSV databind. It is fed bytes, which it decodes faster than a Reader does, and made once for each record. */
final class JacksonReader implements SetReader {
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();

    JacksonReader() {
        CsvMapper mapper = CsvMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(CsvReadFeature.EMPTY_STRING_AS_NULL)
                // the columns' names are the record's, or this fails
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        for (Class<?> type : List.of(School.class, Student.class, Staff.class, Section.class, Enrollment.class)) {
            readers.put(type, mapper.readerFor(type).with(schema));
        }
    }

    @Override
    public <T extends Record> void read(Path file, Class<T> type, RowTaker<T> rows) throws IOException {
        ObjectReader reader = readers.get(type);
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<T> records = reader.readValues(in)) {
            long line = 1;
            while (records.hasNextValue()) {
                rows.row(++line, records.nextValue());
            }
        }
    }
}
