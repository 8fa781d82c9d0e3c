package dev.roster.sftp;

import dev.roster.io.plan.ComparedSet;

/**
 * A delivery of which the snapshot is there.
 *
 * @param delivery its receipt
 * @param set the snapshot and the digests of the files
 */
record KnownSet(LastDelivery delivery, ComparedSet set) {}
