/** The whole set and the parts, against what anybody would use instead; docs/performance.md says what is compared. */
@NullMarked
package dev.roster.race;

import org.jspecify.annotations.NullMarked;
