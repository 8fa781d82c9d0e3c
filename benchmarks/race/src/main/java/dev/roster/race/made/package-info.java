/** The files that everybody reads: made up, the same bytes each time, in constant memory. */
@NullMarked
package dev.roster.race.made;

import org.jspecify.annotations.NullMarked;
