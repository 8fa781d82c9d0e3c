package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Key}, by the ordinals of its columns.
 *
 * @param use the rule that a repeated key breaks
 * @param blankUse the rule that a repeated fallback breaks, or {@code null} where there is none
 * @param columns what makes a row distinct
 * @param whenBlank what does where one of {@code columns} is blank; empty where nothing does
 * @param firstOf of which the first that is filled completes the key; mostly empty
 */
public record KeySpec(
        RuleUse use,
        @Nullable RuleUse blankUse,
        List<Integer> columns,
        List<Integer> whenBlank,
        List<Integer> firstOf) {}
