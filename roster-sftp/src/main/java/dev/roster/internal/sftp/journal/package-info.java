/** What a delivery has done so far, kept where a killed program finds it again. */
@NullMarked
package dev.roster.internal.sftp.journal;

import org.jspecify.annotations.NullMarked;
