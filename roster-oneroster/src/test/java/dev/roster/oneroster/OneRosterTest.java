package dev.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.spec.Extra;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Provenance;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneRosterTest {

    static Stream<FileSpec<?>> files() {
        return new OneRosterProvider().formats().stream().flatMap(format -> format.files().stream());
    }

    @Test
    void hasItsVersionsSideBySide() {
        assertThat(new OneRosterProvider().formats())
                .extracting(
                        Format::id,
                        Format::version,
                        Format::provenance,
                        format -> format.files().size())
                .containsExactly(
                        tuple("oneroster-1.0", "1.0", Provenance.PUBLIC, 7),
                        tuple("oneroster-1.1", "1.1", Provenance.DOCUMENTED, 14),
                        tuple("oneroster-1.2", "1.2", Provenance.DOCUMENTED, 22));
        assertThat(files()).allMatch(file -> file.lineEnd() == LineEnd.CRLF);
    }

    @Test
    void usesEachRuleOfItsOwn() {
        Set<Rule> used = new HashSet<>();
        new OneRosterProvider()
                .formats()
                .forEach(format -> format.rules().stream().map(RuleUse::rule).forEach(used::add));
        assertThat(used).containsAll(OneRosterRules.all());
    }

    @ParameterizedTest
    @MethodSource("files")
    void neverShowsACell(FileSpec<?> file) throws ReflectiveOperationException {
        RecordComponent[] components = file.type().getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(token(component.getType()));
        }
        Constructor<?> canonical = file.type()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        assertThat(canonical.newInstance(values.toArray()))
                .hasToString(file.type().getSimpleName() + "[redacted]");
    }

    private static @Nullable Object token(Class<?> type) {
        return type == Map.class ? Map.of("secret", "secret") : type == String.class ? "secret" : null;
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysOfEachComponentWhetherItMayBeNull(FileSpec<?> file) throws NoSuchFieldException {
        for (RecordComponent component : file.type().getRecordComponents()) {
            Field field = file.type().getDeclaredField(component.getName());
            boolean always = field.isAnnotationPresent(NotBlank.class)
                    || field.isAnnotationPresent(NotNull.class)
                    || field.isAnnotationPresent(Extra.class);
            assertThat(always)
                    .as("%s.%s is required or else @Nullable", file.type().getSimpleName(), field.getName())
                    .isEqualTo(!field.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesStrangeColumnsAndFilesWithoutRows(FileSpec<?> file) {
        assertThat(file.rules().stream()
                        .filter(use -> List.of("unknown_column", "no_rows", "line_break_in_cell")
                                .contains(use.rule().code()))
                        .map(use -> use.rule() + " " + use.severity().text()))
                .containsExactlyInAnyOrder("unknown_column error", "no_rows error", "line_break_in_cell error");
    }
}
