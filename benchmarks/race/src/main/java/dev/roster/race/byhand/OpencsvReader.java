package dev.roster.race.byhand;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.bean.CsvToBean;
import com.opencsv.bean.CsvToBeanBuilder;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Beans by opencsv, in one thread: its iterator works in the caller's, its streams in many. The parser of RFC 4180 is
 * told that an empty cell is no value, or every optional column would fail its constraint. Fields are as fast as setters.
 */
final class OpencsvReader implements SetReader {
    private static final Map<Class<?>, Class<? extends Bean<?>>> BEANS = Map.of(
            School.class, SchoolBean.class,
            Student.class, StudentBean.class,
            Staff.class, StaffBean.class,
            Section.class, SectionBean.class,
            Enrollment.class, EnrollmentBean.class);

    @Override
    public <T extends Record> void read(Path file, Class<T> type, RowTaker<T> rows) throws IOException {
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file))
                .withCSVParser(new RFC4180ParserBuilder()
                        .withFieldAsNull(CSVReaderNullFieldIndicator.BOTH)
                        .build())
                .build()) {
            CsvToBean<? extends Bean<?>> beans = beans(reader, BEANS.get(type));
            long line = 1;
            for (Bean<?> bean : beans) {
                rows.row(++line, type.cast(bean.row()));
            }
        }
    }

    private static <B> CsvToBean<B> beans(CSVReader reader, Class<B> type) {
        return new CsvToBeanBuilder<B>(reader).withType(type).build();
    }
}
