/**
 * Comma-separated text, as RFC 4180 has it: {@link dev.roster.io.csv.CsvReader} turns bytes into raw rows,
 * {@link dev.roster.io.csv.CsvRowWriter} writes cells. Neither knows what a cell means. Not exported.
 */
@NullMarked
package dev.roster.io.csv;

import org.jspecify.annotations.NullMarked;
