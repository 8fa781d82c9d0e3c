package dev.roster.internal.sftp.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the files of a receipt are called: by its number, with six digits at least. */
public final class ReceiptNames {
    private static final String ENDING = ".json";
    private static final String SNAPSHOT = ".snapshot";
    private static final int DIGITS = 6;
    private static final Pattern NAME = Pattern.compile("[0-9]{6,12}" + Pattern.quote(ENDING));

    private ReceiptNames() {}

    /** Returns the name of a receipt's file. */
    public static String of(long number) {
        return stem(number) + ENDING;
    }

    /** Returns the name of the snapshot beside it. */
    public static String snapshot(long number) {
        return stem(number) + SNAPSHOT;
    }

    /** Returns the number that a file's name says, or 0 where the file is no receipt. */
    public static long numberOf(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean named = NAME.matcher(name).matches();
        long number = named ? Long.parseLong(name.substring(0, name.length() - ENDING.length())) : 0;
        return of(number).equals(name) ? number : 0;
    }

    /** Returns the highest number in a folder, or 0 where there is none. */
    public static long last(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(ReceiptNames::numberOf).max().orElse(0);
        }
    }

    private static String stem(long number) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
