package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that a record's component may have. */
final class CellTypes {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    static final CellType TEXT = new Parsed(ColumnType.TEXT, null, "", text -> text, Object::toString);

    private CellTypes() {}

    static @Nullable CellType of(Class<?> type, @Nullable Class<?> item, Conventions conventions, char separator) {
        if (type == List.class && item != null) {
            CellType items = of(item, null, conventions, separator);
            return items == null ? null : new ListType(items, separator);
        }
        if (type.isEnum()) {
            return new EnumType(type);
        }
        return scalar(type, conventions);
    }

    private static @Nullable CellType scalar(Class<?> type, Conventions conventions) {
        if (type == String.class) {
            return TEXT;
        } else if (type == Integer.class) {
            return number(ColumnType.INTEGER, "must be a whole number", CellTypes::integer);
        } else if (type == Long.class) {
            return number(ColumnType.INTEGER, "must be a whole number", matching(INTEGER, Long::valueOf));
        } else if (type == BigDecimal.class) {
            return number(ColumnType.DECIMAL, "must be a decimal number", matching(DECIMAL, BigDecimal::new));
        } else if (type == Year.class) {
            return number(ColumnType.YEAR, "must be a year of four digits", matching(YEAR, Year::parse));
        } else if (type == Boolean.class) {
            return flag(conventions.flags());
        } else if (type == LocalDate.class) {
            return new DateType(Arrays.asList(conventions.dates()));
        } else if (type == Instant.class) {
            return new InstantType();
        }
        return null;
    }

    private static CellType number(ColumnType type, String duty, Function<String, @Nullable Object> parse) {
        return new Parsed(type, CoreRules.BAD_NUMBER, duty, parse, value -> plain(value));
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static Function<String, @Nullable Object> matching(Pattern pattern, Function<String, Object> parse) {
        return text -> pattern.matcher(text).matches() ? parse.apply(text) : null;
    }

    private static @Nullable Object integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return null;
        }
        long value = Long.parseLong(text);
        return value == (int) value ? (Object) (int) value : null;
    }

    static CellType flag(String[] flags) {
        String yes = flags[0];
        String no = flags[1];
        return new Parsed(
                ColumnType.FLAG,
                CoreRules.BAD_FLAG,
                "must be %s or %s".formatted(yes, no),
                text -> text.equals(yes) ? Boolean.TRUE : text.equals(no) ? Boolean.FALSE : null,
                value -> Boolean.TRUE.equals(value) ? yes : no);
    }

    /** A type made of two functions. */
    private record Parsed(
            ColumnType type,
            @Nullable Rule broken,
            String duty,
            Function<String, @Nullable Object> parser,
            Function<Object, String> formatter)
            implements CellType {

        @Override
        public @Nullable Object parse(String text) {
            return parser.apply(text);
        }

        @Override
        public String format(Object value) {
            return formatter.apply(value);
        }
    }
}
