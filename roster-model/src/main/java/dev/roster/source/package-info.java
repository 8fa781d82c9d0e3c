/**
 * Where rows come from and where files go: a {@link dev.roster.source.RosterSource} lists files and reads one into a
 * {@link dev.roster.source.RowSink}, row by row, as {@link dev.roster.source.RawRow}; a
 * {@link dev.roster.source.RosterSink} takes files. What the cells mean is nobody's business here.
 */
@NullMarked
package dev.roster.source;

import org.jspecify.annotations.NullMarked;
