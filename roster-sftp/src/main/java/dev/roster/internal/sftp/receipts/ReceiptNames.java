package dev.roster.internal.sftp.receipts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of a receipt are called: by its number, with six digits at least. */
public final class ReceiptNames {
    /** What the folder of a target's receipts is called. */
    public static final String FOLDER = "receipts";

    private static final String ENDING = ".json";
    private static final String SNAPSHOT = ".snapshot";
    private static final String PLACE = ".place";
    private static final int DIGITS = 6;
    private static final Pattern NAME = Pattern.compile("[0-9]{6,12}" + Pattern.quote(ENDING));
    private static final Pattern SNAPSHOTS = Pattern.compile("[0-9]{6,12}" + Pattern.quote(SNAPSHOT));

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

    /** Returns the name of the file beside it that says where the files lay. */
    public static String place(long number) {
        return stem(number) + PLACE;
    }

    /** Returns whether a text is the name of a snapshot. */
    public static boolean isSnapshot(String name) {
        return SNAPSHOTS.matcher(name).matches();
    }

    /** Returns the numbers of the receipts in a folder. */
    public static NavigableSet<Long> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ReceiptNames::numberOf)
                    .filter(number -> number > 0)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String stem(long number) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
