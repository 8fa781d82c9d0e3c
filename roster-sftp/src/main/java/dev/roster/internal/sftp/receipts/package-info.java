/** Receipts where a publisher keeps them. */
@NullMarked
package dev.roster.internal.sftp.receipts;

import org.jspecify.annotations.NullMarked;
