/**
 * Holds files to their declarations. {@link dev.roster.validate.Roster} is the entry; it hands out a
 * {@link dev.roster.validate.Report}.
 */
@NullMarked
package dev.roster.validate;

import org.jspecify.annotations.NullMarked;
