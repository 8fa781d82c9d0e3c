/** The wire: a connection to an SFTP server that checks whom it speaks to, and never waits for ever. */
@NullMarked
package dev.roster.internal.sftp;

import org.jspecify.annotations.NullMarked;
