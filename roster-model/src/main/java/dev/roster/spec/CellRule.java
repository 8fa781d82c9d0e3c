package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.lang.annotation.Annotation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on one column.
 *
 * @param use the rule it is, where it stands
 * @param constraint the annotation; {@code null} where a profile brought the rule
 * @param test whether a value that is not blank holds; {@code null} where only a Validator knows
 */
public record CellRule(
        RuleUse use,
        @Nullable Annotation constraint,
        @Nullable Predicate<Object> test) {}
