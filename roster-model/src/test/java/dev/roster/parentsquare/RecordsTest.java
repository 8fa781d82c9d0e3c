package dev.roster.parentsquare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.DistrictUpload;
import dev.roster.spec.Extra;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for the records of every format there is. */
class RecordsTest {

    static Stream<Format> formats() {
        return ServiceLoader.load(FormatProvider.class).stream().flatMap(provider -> provider.get().formats().stream());
    }

    static Stream<FileSpec<?>> files() {
        return formats().map(Format::files).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void haveTheHeadersThatTheDocumentLists(Format format) {
        StringBuilder found = new StringBuilder();
        for (FileSpec<?> file : format.files()) {
            found.append(file.id()).append(": ");
            found.append(String.join(
                    ",", file.columns().stream().map(ColumnSpec::header).toList()));
            found.append('\n');
        }
        assertThat(format.files().get(0).type().getResourceAsStream("headers.txt"))
                .hasContent(found.toString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void neverShowACell(FileSpec<?> file) throws ReflectiveOperationException {
        RecordComponent[] components = file.type().getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(token(component.getType()));
        }
        Constructor<?> canonical = file.type()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        String shown = canonical.newInstance(values.toArray()).toString();
        assertThat(shown).isEqualTo(file.type().getSimpleName() + "[redacted]");
    }

    private static @Nullable Object token(Class<?> type) {
        if (type == Map.class) {
            return Map.of("secret", "secret");
        }
        return type == String.class ? "secret" : null;
    }

    @ParameterizedTest
    @MethodSource("files")
    void sayOfEachComponentWhetherItMayBeNull(FileSpec<?> file) throws NoSuchFieldException {
        for (RecordComponent component : file.type().getRecordComponents()) {
            Field field = file.type().getDeclaredField(component.getName());
            NotBlank filled = field.getAnnotation(NotBlank.class);
            boolean required = field.isAnnotationPresent(NotNull.class)
                    || field.isAnnotationPresent(NotEmpty.class)
                    || (filled != null && !List.of(filled.payload()).contains(Warning.class));
            boolean nullable = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean always = required && !field.isAnnotationPresent(DistrictUpload.class);
            assertThat(always || field.isAnnotationPresent(Extra.class))
                    .as("%s.%s is required or else @Nullable", file.type().getSimpleName(), field.getName())
                    .isEqualTo(!nullable);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nameTheirSource(FileSpec<?> file) {
        assertThat(file.rules()).allSatisfy(use -> assertThat(use.source()).isNotBlank());
    }
}
