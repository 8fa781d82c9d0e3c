/** What can go wrong with a delivery, one type for each thing that somebody has to do about it. */
@NullMarked
package dev.roster.sftp.fault;

import org.jspecify.annotations.NullMarked;
