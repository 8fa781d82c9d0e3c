package dev.roster.sftp.receipt;

import org.jspecify.annotations.Nullable;

/**
 * The place of a receipt among those of a target.
 *
 * @param number counts from 1, without a gap
 * @param previous the SHA-256 of the file of the receipt before it, or {@code null} for the first one
 * @param sha256 the SHA-256 of its own file, which the next one will name
 */
public record ReceiptLink(long number, @Nullable String previous, String sha256) {
    private static final String ENDING = ".json";

    /** Returns the name of the file in which the receipt is kept. */
    public String fileName() {
        return stem(number) + ENDING;
    }

    /** Returns the number that a file's name says, or 0 where it is no receipt's. */
    static long numberOf(String fileName) {
        boolean named = fileName.matches("[0-9]{6,12}" + ENDING.replace(".", "\\."));
        return named ? Long.parseLong(fileName.substring(0, fileName.length() - ENDING.length())) : 0;
    }

    /** Returns what the names of the files of one receipt begin with. */
    public static String stem(long number) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
