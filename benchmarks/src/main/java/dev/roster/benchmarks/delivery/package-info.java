/** How fast a set travels, against the sftp client of OpenSSH on the same server. */
@NullMarked
package dev.roster.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
