/** What an inbox hands out. {@link dev.roster.sftp.SftpInbox} and {@link dev.roster.sftp.LocalInbox} receive. */
@NullMarked
package dev.roster.sftp.inbox;

import org.jspecify.annotations.NullMarked;
