package dev.roster.validate;

/**
 * A file as it was validated.
 *
 * @param name the file's name
 * @param rows the data rows, rejected ones included
 * @param bytes the size
 * @param sha256 the digest of all bytes, 64 lower-case hexadecimal digits
 */
public record FileFacts(String name, long rows, long bytes, String sha256) {}
