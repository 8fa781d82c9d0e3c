package dev.roster.io.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a small YAML file: a text, a list, or a map. Numbers, flags and dates are the text that was written.
 *
 * @param line the line on which it starts, from 1; of a value in a map, where its key does
 * @param column the character of that line, from 1
 * @param text the scalar, or {@code null}
 * @param items the list, or {@code null}
 * @param entries the map in the order of the file, or {@code null}
 */
public record YamlNode(
        int line,
        int column,
        @Nullable String text,
        @Nullable List<YamlNode> items,
        @Nullable Map<String, YamlNode> entries) {

    /** Returns the line and column in words. */
    public String where() {
        return "line %s, column %s".formatted(line, column);
    }

    @Override
    public String toString() {
        return "YamlNode[" + where() + "]";
    }
}
