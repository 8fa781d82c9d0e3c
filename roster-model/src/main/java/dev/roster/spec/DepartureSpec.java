package dev.roster.spec;

import dev.roster.internal.text.Blanks;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a row says that whoever it is about leaves, as {@link Departs} says it.
 *
 * @param column the column that says it
 * @param values the documented texts that say it
 * @param does what the receiver does with such rows, with {@code %s} for them; empty where nobody says
 * @param documented whether the vendor says so in a document
 * @param source document and section, or where the reading is written down
 */
public record DepartureSpec(ColumnSpec column, List<String> values, String does, boolean documented, String source) {

    /** Copies the list. */
    public DepartureSpec {
        values = List.copyOf(values);
    }

    static @Nullable DepartureSpec of(Class<?> type, List<ColumnSpec> columns) {
        Departs stated = Defaults.departs(type);
        if (stated == null) {
            return null;
        }
        List<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!names.contains(stated.by()) && type.isAnnotationPresent(Departs.class)) {
            throw new IllegalArgumentException("@Departs on %s names '%s', which is not a component; components are %s"
                    .formatted(type.getSimpleName(), stated.by(), names));
        }
        // a profile may have dropped it
        ColumnSpec by = columns.stream()
                .filter(column -> column.component().equals(stated.by()))
                .findFirst()
                .orElse(null);
        if (by == null) {
            return null;
        }
        for (String value : stated.values()) {
            if (by.cell().parse(value) == null) {
                throw new IllegalArgumentException("@Departs for %s says '%s', which is no value of its type"
                        .formatted(type.getSimpleName(), value));
            }
        }
        return new DepartureSpec(by, List.of(stated.values()), stated.does(), stated.documented(), stated.source());
    }

    /** Returns whether a cell of the column says that its row departs, also in a text that a profile has for one of them. */
    public boolean saidBy(String text) {
        String documented = column.codes().getOrDefault(text, text);
        return !Blanks.blank(documented) && values.contains(documented);
    }
}
