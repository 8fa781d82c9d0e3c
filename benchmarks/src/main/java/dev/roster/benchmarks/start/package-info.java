/** How long a program takes to start, validate a few files and end. */
@NullMarked
package dev.roster.benchmarks.start;

import org.jspecify.annotations.NullMarked;
