/** How fast it is, and next to whom. */
@NullMarked
package dev.roster.benchmarks;

import org.jspecify.annotations.NullMarked;
