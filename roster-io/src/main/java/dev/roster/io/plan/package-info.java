/**
 * What a receiver will do with a set, known before anything is sent: how the set differs from the one delivered last,
 * what the receiver makes of that, and whether a safety rule holds it.
 */
@NullMarked
package dev.roster.io.plan;

import org.jspecify.annotations.NullMarked;
