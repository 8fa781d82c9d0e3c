package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points in time as ISO 8601 writes them in UTC, with up to nine digits of a second's fraction. */
final class InstantType implements CellType {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    @Override
    public ColumnType type() {
        return ColumnType.DATETIME;
    }

    @Override
    public Rule broken() {
        return CoreRules.BAD_DATE;
    }

    @Override
    public String duty() {
        return "must be a time in UTC, written as yyyy-mm-ddThh:mm:ssZ";
    }

    @Override
    public @Nullable Object parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String format(Object value) {
        return value.toString();
    }
}
