package dev.roster.io.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows a hold speaks of already, file by file, so that what follows from them is not held for a second time. */
final class Accounted {
    private final Map<String, Part> files = new LinkedHashMap<>();
    private final Map<String, HoldDraft> causes = new HashMap<>();

    /** How many rows of how many. */
    record Part(long rows, long whole) {
        /** Returns whether a part of something else is about as large as this one, or smaller. */
        boolean explains(long part, long of, int slack) {
            return rows > 0 && part * 100 * whole <= (rows * 100 + slack * whole) * of;
        }
    }

    /** Returns one that knows the same, and goes on by itself. */
    Accounted copy() {
        Accounted copy = new Accounted();
        copy.files.putAll(files);
        copy.causes.putAll(causes);
        return copy;
    }

    /** Notes that a hold speaks of rows of a file. */
    void add(String file, long rows, long whole, HoldDraft cause) {
        Part before = files.getOrDefault(file, new Part(0, whole));
        files.put(file, new Part(before.rows() + rows, whole));
        causes.putIfAbsent(file, cause);
    }

    /** Returns the hold of the file above which explains that a part of a file is gone, or {@code null}. */
    @Nullable
    HoldDraft cause(Iterable<String> above, long part, long whole, int slack) {
        for (String name : above) {
            Part known = files.get(name);
            if (known != null && known.explains(part, whole, slack)) {
                return causes.get(name);
            }
        }
        return null;
    }
}
