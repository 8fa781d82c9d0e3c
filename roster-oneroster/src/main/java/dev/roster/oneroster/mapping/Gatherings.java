package dev.roster.oneroster.mapping;

import dev.roster.oneroster.mapping.Expression.Gathered;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was gathered of many rows, kept so that the next row with the same key need not look at all of them again: where
 * all name one key, that would be each row for each row. Once a row is written that comes from them, their cells are
 * counted, and no later row makes more of them.
 */
final class Gatherings {
    private static final int MANY = 64;

    private final IdentityHashMap<Gathered, Map<List<String>, Gathering>> kept = new IdentityHashMap<>();

    private static final class Gathering {
        private final List<String> found;
        private boolean counted;

        private Gathering(List<String> found) {
            this.found = found;
        }
    }

    /** Returns what was gathered and counted before; {@code null} where it has to be gathered. */
    @Nullable
    List<String> find(Gathered what, List<String> keys) {
        Gathering gathering = kept.getOrDefault(what, Map.of()).get(keys);
        return gathering == null || !gathering.counted ? null : gathering.found;
    }

    /** Keeps what was gathered of some rows, if they are many, and returns it. */
    List<String> keep(Gathered what, List<String> keys, List<String> found, int rows, Marks marks) {
        if (rows >= MANY) {
            Gathering gathering = new Gathering(found);
            kept.computeIfAbsent(what, any -> new HashMap<>()).put(keys, gathering);
            marks.add(fate -> gathering.counted = true, Fate.KEPT);
        }
        return found;
    }
}
