/** Making a district while it is written, against writing one that is in memory. */
@NullMarked
package dev.roster.benchmarks.district;

import org.jspecify.annotations.NullMarked;
