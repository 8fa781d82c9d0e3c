package dev.roster.internal.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the names of files end, by which it is told how they are encoded. */
public final class Endings {
    /** Comma-separated text. */
    public static final String CSV = ".csv";

    /** An array of JSON objects. */
    public static final String JSON = ".json";

    /** JSON objects, one on each line. */
    public static final String NDJSON = ".ndjson";

    /** XML. */
    public static final String XML = ".xml";

    private Endings() {}

    /**
     * Returns what a file is called that no new name makes the documented one, because it is encoded otherwise:
     * {@code JSON} for {@code students.json}.
     *
     * @return {@code null} where the name does not say so
     */
    public static @Nullable String otherThan(String documented, String found) {
        String folded = found.toLowerCase(Locale.ROOT);
        return List.of(JSON, NDJSON, XML).stream()
                .filter(ending -> folded.endsWith(ending) && !documented.endsWith(ending))
                .map(ending -> ending.substring(1).toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }
}
