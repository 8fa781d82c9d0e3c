package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.problem.Severity;
import dev.roster.spec.CellRule;
import dev.roster.spec.ColumnSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of cells as a mapping sees them: typed, a code of the district's as the documented one that it stands for. */
final class Cells {
    private Cells() {}

    /** Returns a cell's value, or {@code null} where it is blank or not of its type. */
    static @Nullable Object value(CheckedRow row, ColumnSpec column) {
        Object value = row.value(column.ordinal());
        if (value instanceof String text) {
            return column.codes().getOrDefault(text, text);
        }
        return value instanceof Enum<?> ? column.cell().format(value) : value;
    }

    /** Returns the texts that a value holds: its items where it is a list. */
    static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    /** Returns the cell that is written for a value. */
    static String text(ColumnSpec column, Object value) {
        return value instanceof String text ? text : column.cell().format(value);
    }

    /** Returns whether a column takes a text without an error; rules that need a Validator are not asked. */
    static boolean takes(ColumnSpec column, String text) {
        Object value = column.cell().parse(text);
        return column.also().contains(text)
                || (value != null && column.rules().stream().noneMatch(rule -> breaks(rule, value)));
    }

    private static boolean breaks(CellRule rule, Object value) {
        return rule.test() != null
                && rule.use().severity() == Severity.ERROR
                && !rule.test().test(value);
    }

    /** Returns whether a row is one of those that conditions mean. */
    static boolean meant(CheckedRow row, List<Where> where) {
        for (Where condition : where) {
            if (!condition.texts().contains(meant(row, condition.component()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns what a cell says, a code of the district's as what it stands for; nothing where it is blank. */
    private static String meant(CheckedRow row, String component) {
        String text = row.written(component);
        return text == null ? "" : row.file().column(component).codes().getOrDefault(text, text);
    }
}
