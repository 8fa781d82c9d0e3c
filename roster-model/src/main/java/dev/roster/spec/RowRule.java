package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.lang.annotation.Annotation;

/**
 * A constraint on several columns of a row.
 *
 * @param use the rule it is, where it stands
 * @param constraint the annotation on the record
 * @param check the check
 */
public record RowRule(RuleUse use, Annotation constraint, RowCheck<?> check) {}
