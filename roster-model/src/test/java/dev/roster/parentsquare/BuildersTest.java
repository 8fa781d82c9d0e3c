package dev.roster.parentsquare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.spec.FileSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildersTest {

    static Stream<Class<?>> types() {
        return RecordsTest.files()
                .map(FileSpec::type)
                .filter(type -> Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().equals("builder")))
                .map(type -> type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepEveryCellUnderItsName(Class<? extends Record> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(BuildersTest::value).toArray();
        Constructor<? extends Record> canonical = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Record row = canonical.newInstance(values);
        Object builder = type.getMethod("builder").invoke(null);
        for (int i = 0; i < components.length; i++) {
            builder.getClass()
                    .getMethod(components[i].getName(), components[i].getType())
                    .invoke(builder, values[i]);
        }
        assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(row);
        Object copy = type.getMethod("toBuilder").invoke(row);
        assertThat(copy.getClass().getMethod("build").invoke(copy)).isEqualTo(row);
    }

    private static Object value(RecordComponent component) {
        if (component.getType() == Map.class) {
            return Map.of("house", component.getName());
        } else if (component.getType() == Boolean.class) {
            return true;
        } else if (component.getType().isEnum()) {
            return component.getType().getEnumConstants()[0];
        }
        return component.getType() == LocalDate.class ? LocalDate.of(2026, 9, 1) : component.getName();
    }

    @Test
    void changeSomeCellsOfACopy() {
        Student student = Student.builder().studentId("0007").gradeLevel("3").build();
        assertThat(student.toBuilder().gradeLevel("4").build())
                .isEqualTo(Student.builder().studentId("0007").gradeLevel("4").build());
    }
}
