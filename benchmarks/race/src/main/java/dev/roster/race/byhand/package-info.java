/**
 * What a good engineer writes without an SDK: records with Jakarta's own constraints, whose messages are the codes, and
 * sets and maps for the rules among rows. All cells are text, so that every row becomes a record and its keys count,
 * whatever is wrong with it.
 */
@NullMarked
package dev.roster.race.byhand;

import org.jspecify.annotations.NullMarked;
