/**
 * A nightly job, whole: validate a folder, say what was found, deliver it as an epoch, keep the receipt. Copy
 * {@link dev.roster.nightly.NightlyExport} and change what is yours.
 */
@NullMarked
package dev.roster.nightly;

import org.jspecify.annotations.NullMarked;
