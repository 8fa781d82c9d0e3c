package dev.roster.io.profile;

import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.LineEnd;
import dev.roster.spec.NeedsPeriods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Where in a profile a key stands, and the JSON Schemas that go with it.
 *
 * @param format the format
 * @param file the file's name; empty outside of files
 */
record SchemaScope(Format format, String file) {
    private static final List<String> SCALAR = List.of("string", "number", "boolean");

    /** A text; editors take 0 and 2026-01-01 for other things, and the reader does not. */
    Map<String, Object> text() {
        return Map.of("type", SCALAR);
    }

    Map<String, Object> flag() {
        return Map.of("type", "boolean");
    }

    Map<String, Object> day() {
        return ordered("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    Map<String, Object> oneOf(List<String> texts) {
        return Map.of("enum", texts);
    }

    /** A text that may look like a number. */
    Map<String, Object> only(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Map.of("enum", List.of(text, Integer.valueOf(text)))
                : oneOf(List.of(text));
    }

    Map<String, Object> list(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    Map<String, Object> texts() {
        return ordered("type", "object", "additionalProperties", text());
    }

    Map<String, Object> lineEnds() {
        return oneOf(Arrays.stream(LineEnd.values()).map(SchemaScope::lower).toList());
    }

    Map<String, Object> severities() {
        return oneOf(Arrays.stream(Severity.values()).map(Severity::text).toList());
    }

    Map<String, Object> codes() {
        return oneOf(format.rules().stream()
                .map(RuleUse::rule)
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList());
    }

    List<String> files() {
        return format.files().stream().map(FileSpec::name).distinct().toList();
    }

    /** Whether the file has a column for each period. */
    boolean takesPeriods() {
        return format.layouts(file).stream().anyMatch(layout -> layout.type().isAnnotationPresent(NeedsPeriods.class));
    }

    /** The documented headers of the file, of all its layouts. */
    List<String> columns() {
        return format.layouts(file).stream()
                .flatMap(layout -> layout.columns().stream())
                .map(ColumnSpec::header)
                .distinct()
                .toList();
    }

    /** For each file the rows of a supplement, or the name of a CSV file. */
    Map<String, Object> supplement() {
        return named(files(), name -> {
            SchemaScope scope = new SchemaScope(format, name);
            Map<String, Object> rows = scope.list(named(scope.columns(), column -> scope.text()));
            return ordered("anyOf", List.of(rows, ordered("type", "string", "pattern", "[.]csv$")));
        });
    }

    /** A map whose keys are the names given. */
    static Map<String, Object> named(List<String> names, Function<String, Map<String, Object>> each) {
        Map<String, Object> properties = new LinkedHashMap<>();
        names.forEach(name -> properties.put(name, each.apply(name)));
        return ordered("type", "object", "additionalProperties", false, "properties", properties);
    }

    /** A map of known keys. */
    <P> Map<String, Object> keys(List<Key<P>> keys, String... required) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key<P> key : keys) {
            Map<String, Object> shape = key.shape().in(this);
            if (!shape.isEmpty()) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("description", key.means());
                told.putAll(shape);
                properties.put(key.name(), told);
            }
        }
        Map<String, Object> schema = ordered("type", "object", "additionalProperties", false);
        if (required.length > 0) {
            schema.put("required", List.of(required));
        }
        schema.put("properties", properties);
        return schema;
    }

    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>(List.of(keysAndValues));
        for (int i = 0; i < all.size(); i += 2) {
            map.put(String.valueOf(all.get(i)), all.get(i + 1));
        }
        return map;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
