package dev.roster.sftp;

import dev.roster.sftp.receipt.Receipt;
import java.nio.file.Path;

/**
 * The last delivery to a target.
 *
 * @param receipt what was delivered
 * @param file where the receipt is kept
 */
public record LastDelivery(Receipt receipt, Path file) {}
