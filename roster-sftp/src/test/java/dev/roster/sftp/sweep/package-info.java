/** Deliveries to every server at hand, cut and killed at random, with somebody who checks what the receiver got. */
package dev.roster.sftp.sweep;
