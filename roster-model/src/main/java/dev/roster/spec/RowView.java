package dev.roster.spec;

import org.jspecify.annotations.Nullable;

/** A row by the names of its record's components. Valid only during the call that got it. */
public interface RowView {

    /** Returns whether the cell is not blank; a cell that fails its own check is filled. */
    boolean filled(String component);

    /** Returns the typed value, or {@code null} where the cell is blank or could not be read as its type. */
    @Nullable
    Object value(String component);

    /**
     * Returns the cell's text, literally, or {@code null} where it is blank. A {@link RowCheck} asks it of text only: a
     * record has values, and a value has no spelling.
     */
    @Nullable
    String text(String component);
}
