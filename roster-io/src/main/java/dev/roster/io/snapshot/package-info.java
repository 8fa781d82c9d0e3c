/** What is kept of a delivered set so that the next one can be compared with it: keyed digests, and no cell. */
@NullMarked
package dev.roster.io.snapshot;

import org.jspecify.annotations.NullMarked;
