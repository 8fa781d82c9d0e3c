/** The same rules in SQL, for DuckDB. */
@NullMarked
package dev.roster.race.duck;

import org.jspecify.annotations.NullMarked;
