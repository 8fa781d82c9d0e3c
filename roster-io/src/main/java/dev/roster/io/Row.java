package dev.roster.io;

import dev.roster.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read: its record, or what speaks against it, and where it stands. Immutable. {@link #toString} shows
 * no cell.
 *
 * @param <T> the record
 */
public final class Row<T extends Record> {
    private final @Nullable T record;
    private final List<Problem> problems;
    private final long line;
    private final long number;
    private final Map<String, String> open;

    Row(@Nullable T record, List<Problem> problems, long line, long number, Map<String, String> open) {
        this.record = record;
        this.problems = problems.isEmpty() ? List.of() : List.copyOf(problems);
        this.line = line;
        this.number = number;
        this.open = open;
    }

    /** Returns the record, or {@code null} where a problem of the row is an error. */
    public @Nullable T record() {
        return record;
    }

    /** Returns what is wrong with the row, in the order of its columns. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns the physical line on which the row starts, from 1. */
    public long line() {
        return line;
    }

    /** Returns the number of the data record, from 1. */
    public long number() {
        return number;
    }

    /** Returns the filled cells of open columns by header, in the file's order. */
    public Map<String, String> open() {
        return open;
    }

    @Override
    public String toString() {
        return "Row[line=" + line + ", problems=" + problems.size() + "]";
    }
}
