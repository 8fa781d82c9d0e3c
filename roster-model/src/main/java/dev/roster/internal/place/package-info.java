/**
 * Which one set of files counts in a place, and what is wrong with how it lies there: the same answer for whoever
 * validates, recognises, moves or hands on. {@link dev.roster.internal.place.FoundSet} is the entry.
 */
@NullMarked
package dev.roster.internal.place;

import org.jspecify.annotations.NullMarked;
