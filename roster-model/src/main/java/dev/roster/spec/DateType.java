package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days in one of several spellings, of which the first is written. Days that are in no calendar are refused. */
final class DateType implements CellType {
    private final List<String> patterns;
    private final List<DateTimeFormatter> formatters;

    DateType(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.formatters = patterns.stream()
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    @Override
    public ColumnType type() {
        return ColumnType.DATE;
    }

    @Override
    public Rule broken() {
        return CoreRules.BAD_DATE;
    }

    @Override
    public String duty() {
        return "must be a date in the calendar, written as "
                + String.join(" or ", patterns).replace("uuuu", "yyyy").toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Object parse(String text) {
        for (int i = 0; i < patterns.size(); i++) {
            LocalDate date = text.length() == patterns.get(i).length() ? parse(text, formatters.get(i)) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter formatter) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = formatter.parseUnresolved(text, position);
        if (parsed == null || position.getErrorIndex() >= 0 || position.getIndex() != text.length()) {
            return null;
        }
        try {
            return formatter.parse(text).query(TemporalQueries.localDate());
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String format(Object value) {
        return formatters.get(0).format((LocalDate) value);
    }
}
