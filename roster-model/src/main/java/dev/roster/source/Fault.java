package dev.roster.source;

import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What broke a row.
 *
 * @param rule the rule; {@code null} where nothing did
 * @param line the line it stands on
 * @param figures its figures
 * @param duty what has to be in its place, empty where the rule says all
 * @param cell the column it stands in, as an index into the header, or {@link RawRow#NO_CELL}
 */
record Fault(@Nullable Rule rule, long line, List<Figure> figures, String duty, int cell) {
    static final Fault NONE = new Fault(null, 0, List.of(), "", RawRow.NO_CELL);
}
