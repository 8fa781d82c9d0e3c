/** What somebody knows of already, so that reports show what is new. */
@NullMarked
package dev.roster.io.baseline;

import org.jspecify.annotations.NullMarked;
