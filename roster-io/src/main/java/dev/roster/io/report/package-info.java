/**
 * Reports as people and programs read them. The same report gives the same bytes, whatever the machine, the locale and
 * the time zone; none of them holds a cell.
 */
@NullMarked
package dev.roster.io.report;

import org.jspecify.annotations.NullMarked;
