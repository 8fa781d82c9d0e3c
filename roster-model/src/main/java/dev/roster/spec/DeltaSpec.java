package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;

/**
 * The columns of a file that are filled in every row of a delta and blank in every row of a whole file.
 *
 * @param columns which they are
 * @param inBulk what a filled one is in a whole file
 * @param blank what a blank one is in a delta, for each column
 */
public record DeltaSpec(List<Integer> columns, RuleUse inBulk, List<RuleUse> blank) {

    /** Copies the lists. */
    public DeltaSpec {
        columns = List.copyOf(columns);
        blank = List.copyOf(blank);
    }
}
