/** Receiving safely: which names may become files, and how a set takes its place as a whole. */
@NullMarked
package dev.roster.internal.sftp.inbox;

import org.jspecify.annotations.NullMarked;
