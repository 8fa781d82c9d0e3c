/**
 * What becomes of a set of files in another format, and what is lost on the way. A mapping is data: a table of columns
 * for each file, which the engine runs, the pages show and the loss report counts.
 */
@NullMarked
package dev.roster.oneroster.mapping;

import org.jspecify.annotations.NullMarked;
