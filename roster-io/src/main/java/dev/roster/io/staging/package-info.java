/** Sets of which rows were rejected: what may be sent instead of such a row, and what is said of it. */
@NullMarked
package dev.roster.io.staging;

import org.jspecify.annotations.NullMarked;
