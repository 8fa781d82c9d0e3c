/** One file of students: what reading costs, from mere cells to keys and references. */
@NullMarked
package dev.roster.race.read;

import org.jspecify.annotations.NullMarked;
