/** Bytes that are told apart from others while they pass. */
@NullMarked
package dev.roster.internal.digest;

import org.jspecify.annotations.NullMarked;
