/**
 * Readers and writers: how bytes become rows, and back. {@link dev.roster.io.RosterFolder} is the entry: the files of a
 * folder, of a zip, or one alone.
 */
@NullMarked
package dev.roster.io;

import org.jspecify.annotations.NullMarked;
