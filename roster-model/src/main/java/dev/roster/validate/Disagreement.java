package dev.roster.validate;

import dev.roster.problem.Problem;
import dev.roster.spec.FileSpec;
import java.util.List;

/**
 * What is said of a row that differs from another one where they have to agree: in which columns, and from which row. New,
 * and may change.
 */
public final class Disagreement {
    private Disagreement() {}

    /**
     * Returns a finding that says so, without a cell's text.
     *
     * @param problem the finding without it
     * @param file the file of the row
     * @param columns the columns in which the row differs, by ordinals
     * @param other the file of the other row
     * @param line the line of the other row
     */
    public static Problem told(Problem problem, FileSpec<?> file, List<Integer> columns, FileSpec<?> other, long line) {
        String headers =
                String.join(", ", file.headers(columns.stream().sorted().toList()));
        String elsewhere = other.name().equals(file.name()) ? "" : " from the row in " + other.name();
        return problem.saying("must agree, and differ in " + headers + elsewhere)
                .with("first line", line);
    }
}
