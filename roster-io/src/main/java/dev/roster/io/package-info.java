/** Readers and writers: how bytes become records, and back. */
@NullMarked
package dev.roster.io;

import org.jspecify.annotations.NullMarked;
