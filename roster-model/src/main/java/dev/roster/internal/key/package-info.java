/** Exact tables that turn keys into dense numbers. */
@NullMarked
package dev.roster.internal.key;

import org.jspecify.annotations.NullMarked;
