/** What an account may do on a server, as somebody found out who asked it. */
@NullMarked
package dev.roster.sftp.diagnosis;

import org.jspecify.annotations.NullMarked;
