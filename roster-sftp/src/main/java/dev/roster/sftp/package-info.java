/** Delivery over SFTP: a set arrives whole, or it does not arrive. */
@NullMarked
package dev.roster.sftp;

import org.jspecify.annotations.NullMarked;
