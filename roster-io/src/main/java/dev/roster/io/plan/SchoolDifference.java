package dev.roster.io.plan;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of one school differ in a file. Schools are not called by their ids, which are cells: a school is the row
 * of the file of schools that it stands in.
 *
 * @param school tells it from others in the same comparison: counted from 1, those of the later set first, in the order of
 *     their file; a school that is nowhere in such a file comes last
 * @param line the line on which the school stands in the later set's file of schools; {@code null} where it is not there,
 *     or the format has no such file
 * @param there whether the later set has a row of the school in any file
 * @param counts how its rows differ
 */
public record SchoolDifference(int school, @Nullable Long line, boolean there, Counts counts) {}
