/**
 * Constraints that several vendors share. Each is one annotation that names its rule, with the check inside it; {@code
 * null} and blank text are always fine.
 */
@NullMarked
package dev.roster.rule;

import org.jspecify.annotations.NullMarked;
