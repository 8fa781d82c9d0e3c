package dev.roster.source;

/**
 * The bytes of a file, told apart from any other.
 *
 * @param bytes the size
 * @param sha256 the digest of all bytes, 64 lower-case hexadecimal digits
 */
public record SourceFacts(long bytes, String sha256) {}
