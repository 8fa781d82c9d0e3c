/** What was delivered, and how anybody can check that later. */
@NullMarked
package dev.roster.sftp.receipt;

import org.jspecify.annotations.NullMarked;
