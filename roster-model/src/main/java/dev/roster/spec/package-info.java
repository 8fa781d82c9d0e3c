/**
 * How a file is declared: a record with annotations, read once into a {@link dev.roster.spec.FileSpec}; the files and
 * the rules among them make a {@link dev.roster.spec.Format}. Header checks, parsers, writers, rules, documentation and
 * fixtures come from these and from nothing else.
 *
 * <p>{@link dev.roster.spec.Format} is the entry.
 */
@NullMarked
package dev.roster.spec;

import org.jspecify.annotations.NullMarked;
