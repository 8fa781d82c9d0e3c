package dev.roster.io.exchange;

import dev.roster.io.Encoding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file is encoded, by the names that SameGoal's dialogs offer. */
public enum FileType {
    /** Comma-separated text. */
    CSV,
    /** An array of objects. */
    JSON,
    /** One element for each row. */
    XML;

    /** Returns what the names of such files end in, such as {@code .csv}. */
    public String ending() {
        return encoding().ending();
    }

    /** Returns how the rows of such a file are read and written; SameGoal documents none but CSV. */
    public Encoding encoding() {
        return Encoding.valueOf(name());
    }

    /** Returns the word for it in a file of settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(FileType::word).toList();
    }

    /** Returns the type of a word in any case, or {@code null}. */
    static @Nullable FileType ofWord(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.word().equals(folded))
                .findFirst()
                .orElse(null);
    }

    /** Returns the type that a name's end says, or {@code null}. */
    static @Nullable FileType ofName(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> folded.endsWith(type.ending()))
                .findFirst()
                .orElse(null);
    }

    /** Returns a name without the end that says its type. */
    static String stem(String name) {
        FileType type = ofName(name);
        return type == null
                ? name
                : name.substring(0, name.length() - type.ending().length());
    }
}
