/** Roster alone: how little heap is enough, and how time and memory grow. */
@NullMarked
package dev.roster.race.limits;

import org.jspecify.annotations.NullMarked;
