package dev.roster.spec;

import dev.roster.problem.Rule;
import org.jspecify.annotations.Nullable;

/** How a cell's text becomes a value of its component's type, and back. Immutable. */
public interface CellType {

    /** Returns the type as listings name it, before a constraint narrows it. */
    ColumnType type();

    /** Returns what is broken where a text is not of the type; {@code null} where every text is. */
    @Nullable
    Rule broken();

    /** Returns what the text has to be, as a duty in words; empty where every text is of the type. */
    String duty();

    /** Returns the value, or {@code null} where the text is not of the type. */
    @Nullable
    Object parse(String text);

    /** Returns the text of a value of this type. */
    String format(Object value);
}
