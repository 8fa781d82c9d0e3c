/** Writing records as CSV, against Jackson. */
@NullMarked
package dev.roster.benchmarks.writing;

import org.jspecify.annotations.NullMarked;
