package dev.roster.benchmarks;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.validate.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * What a good engineer puts together: Jackson CSV databind into the same record, and hibernate-validator on its own
 * annotations. Everything that can be made once is made once, and Jackson is fed bytes, which it decodes faster than a
 * Reader does.
 */
final class JacksonSide implements Side {
    private final ObjectReader reader = CsvMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // An empty cell is no value, quoted or not; else every optional column would fail its constraint.
            .enable(CsvReadFeature.EMPTY_STRING_AS_NULL)
            // The columns' names are the record's, or this fails.
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // The record takes a map of attributes, of which the file has none.
            .withConfigOverride(
                    Map.class, config -> config.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build()
            .readerFor(Student.class)
            .with(CsvSchema.emptySchema().withHeader());

    // Spares the machinery of expressions in messages.
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Override
    public void read(Path file, RowTaker rows) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                MappingIterator<Student> students = reader.readValues(in)) {
            long row = 0;
            while (students.hasNextValue()) {
                Student student = students.nextValue();
                row++;
                Set<ConstraintViolation<Student>> violations = validator.validate(student);
                rows.row(student, violations.isEmpty() ? List.of() : findings(row, violations));
            }
        }
    }

    private static List<Finding> findings(long row, Set<ConstraintViolation<Student>> violations) {
        return Violations.of(ParentSquare.STUDENTS, violations).stream()
                .map(use -> Finding.of(row, use.rule(), use.columns()))
                .toList();
    }
}
