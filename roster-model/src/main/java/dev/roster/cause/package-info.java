/**
 * What to mend first: the findings of a report folded into the causes that they likely have. A cause speaks of kinds and
 * figures and holds no cell; what is a guess says so.
 */
@NullMarked
package dev.roster.cause;

import org.jspecify.annotations.NullMarked;
