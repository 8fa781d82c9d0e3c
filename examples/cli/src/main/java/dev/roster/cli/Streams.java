package dev.roster.cli;

import java.io.OutputStream;

/**
 * Where a run prints to.
 *
 * @param out takes the report that was asked for, and nothing else
 * @param err takes messages and progress
 * @param terminal whether somebody watches
 */
record Streams(OutputStream out, OutputStream err, boolean terminal) {}
