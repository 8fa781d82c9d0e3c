package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;

/**
 * A {@link Unique} column, by ordinals.
 *
 * @param use the rule that a repeated value breaks
 * @param column the column
 * @param per the columns that tell whose value it is; empty where each row needs its own
 */
public record UniqueSpec(RuleUse use, int column, List<Integer> per) {}
