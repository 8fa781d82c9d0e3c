/** A nightly job from records to receipt, with the server it delivers to in the same process. */
@NullMarked
package dev.roster.nightly;

import org.jspecify.annotations.NullMarked;
