/** The command line: every part of the library, embedded in the smallest program. */
@NullMarked
package dev.roster.cli;

import org.jspecify.annotations.NullMarked;
