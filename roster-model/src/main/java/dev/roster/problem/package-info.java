/**
 * What can be wrong with a file and how it is said: {@link dev.roster.problem.Rule} is an entry of the catalogue,
 * {@link dev.roster.problem.RuleUse} that rule on certain columns of a file, {@link dev.roster.problem.Problem} one
 * finding at a {@link dev.roster.problem.Place}.
 */
@NullMarked
package dev.roster.problem;

import org.jspecify.annotations.NullMarked;
