/**
 * One row against its declaration: headers to columns, cells to types, the rules of a row. The same for every encoding;
 * used by the validator and by the typed readers and writers.
 */
@NullMarked
package dev.roster.internal.row;

import org.jspecify.annotations.NullMarked;
