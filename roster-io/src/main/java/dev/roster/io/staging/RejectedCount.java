package dev.roster.io.staging;

/**
 * How many rows of a file were replaced or left out because they had errors, or refer to rows that were left out.
 *
 * @param file the file's documented name
 * @param carried how many were replaced by those of the last delivery
 * @param dropped how many were left out, those among them that were right but for what they refer to
 */
public record RejectedCount(String file, long carried, long dropped) {}
