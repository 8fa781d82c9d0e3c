package dev.roster.race.read;

import dev.roster.race.Finding;
import java.util.List;

/**
 * What somebody made of the students.
 *
 * @param rows how many rows there were, with the header or without
 * @param letters how long the cells were, or the last names of those with whom nothing is wrong, as far as looked at
 * @param findings what is wrong
 */
record Outcome(long rows, long letters, List<Finding> findings) {}
