package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several values in one cell, divided by one character that no value may hold. */
final class ListType implements CellType {
    private final CellType items;
    private final char separator;

    ListType(CellType items, char separator) {
        this.items = items;
        this.separator = separator;
    }

    @Override
    public ColumnType type() {
        return ColumnType.LIST;
    }

    @Override
    public Rule broken() {
        Rule broken = items.broken();
        return broken == null ? CoreRules.BAD_LIST : broken;
    }

    @Override
    public String duty() {
        return "must be a list divided by '%s', without blank items".formatted(separator)
                + (items.duty().isEmpty() ? "" : "; each " + items.duty());
    }

    @Override
    public @Nullable Object parse(String text) {
        List<Object> values = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(separator, start);
            String item = text.substring(start, end < 0 ? text.length() : end);
            Object value = Blanks.blank(item) ? null : items.parse(item);
            if (value == null) {
                return null;
            }
            values.add(value);
            start = end < 0 ? text.length() + 1 : end + 1;
        }
        return List.copyOf(values);
    }

    @Override
    public String format(Object value) {
        return ((List<?>) value).stream().map(items::format).collect(Collectors.joining(String.valueOf(separator)));
    }
}
