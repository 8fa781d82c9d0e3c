/** What snapshots and comparisons of sets share: sorting on disk, and on which rows others hang. */
@NullMarked
package dev.roster.internal.compare;

import org.jspecify.annotations.NullMarked;
