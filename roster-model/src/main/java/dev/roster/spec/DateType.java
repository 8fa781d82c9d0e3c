package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days in one of several spellings, of which the first is written. Days that are in no calendar are refused. */
final class DateType implements CellType {
    private final List<DaySpelling> spellings;

    DateType(List<String> patterns) {
        this.spellings = patterns.stream().map(DaySpelling::new).toList();
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
                + spellings.stream()
                        .map(DaySpelling::pattern)
                        .collect(Collectors.joining(" or "))
                        .replace("uuuu", "yyyy")
                        .toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Object parse(String text) {
        for (DaySpelling spelling : spellings) {
            LocalDate day = spelling.parse(text);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    @Override
    public String format(Object value) {
        return spellings.get(0).format((LocalDate) value);
    }
}
