/** Reads the components of records whose type is not known in advance. */
@NullMarked
package dev.roster.internal.record;

import org.jspecify.annotations.NullMarked;
