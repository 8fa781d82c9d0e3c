package dev.roster.io.plan;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import dev.roster.io.plan.SafetySettings.FileLimits;
import dev.roster.io.plan.SafetySettings.Limits;
import dev.roster.io.plan.SafetySettings.Rollover;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a profile or a target says of safety: some of the settings, the others being the defaults. Keys are joined by a
 * slash, such as {@code rollover/files/sections.csv/removals}.
 *
 * @param values whole numbers and days, by key
 */
public record SafetyEntries(Map<String, Object> values) {
    /** Nothing is said. */
    public static final SafetyEntries NONE = new SafetyEntries(Map.of());

    /** The key of limits for removals. */
    public static final String REMOVALS = "removals";

    /** The key of limits for removals in rows. */
    public static final String REMOVED_ROWS = "removedRows";

    /** The key of limits for changes. */
    public static final String CHANGES = "changes";

    /** The key of limits for changes in rows. */
    public static final String CHANGED_ROWS = "changedRows";

    /** The key of limits by file. */
    public static final String FILES = "files";

    /** The key of the floor. */
    public static final String FLOOR = "floor";

    /** The key of the days that a set may stay the same. */
    public static final String UNCHANGED = "unchangedNights";

    /** The key of the days that a file may stay the same. */
    public static final String RESTING = "restingDays";

    /** The key of the rollover. */
    public static final String ROLLOVER = "rollover";

    /** The key of its first day. */
    public static final String FROM = "from";

    /** The key of its last day. */
    public static final String UNTIL = "until";

    /** Copies the map. */
    public SafetyEntries {
        values = Map.copyOf(values);
    }

    /** Returns both, where the other one's are stronger, key by key. */
    public SafetyEntries with(SafetyEntries stronger) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(stronger.values);
        return new SafetyEntries(all);
    }

    /**
     * Returns the settings.
     *
     * @throws IllegalArgumentException if they name a file that the format does not have, or cannot be meant together
     */
    public SafetySettings settings(Format format) {
        files("").forEach(name -> require(format, name));
        files(ROLLOVER + "/").forEach(name -> require(format, name));
        SafetySettings otherwise = SafetySettings.DEFAULT;
        Limits usual = limits("", otherwise.usual());
        LocalDate from = day(FROM);
        LocalDate until = day(UNTIL);
        if ((from == null) != (until == null) || (from == null && under(ROLLOVER + "/"))) {
            throw new IllegalArgumentException("a rollover has both its days; give 'from' and 'until'");
        }
        Rollover rollover =
                from == null || until == null ? null : new Rollover(from, until, limits(ROLLOVER + "/", usual));
        return new SafetySettings(
                usual,
                (int) number(FLOOR, otherwise.floor()),
                (int) number(UNCHANGED, otherwise.unchangedNights()),
                rollover,
                (int) number(RESTING, otherwise.restingDays()));
    }

    private boolean under(String prefix) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static void require(Format format, String name) {
        List<String> names =
                format.files().stream().map(FileSpec::name).distinct().toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("'safety' names %s, which is no file of %s; the nearest one is '%s'"
                    .formatted(Quoted.of(name), format.id(), Nearest.to(name, names)));
        }
    }

    private Limits limits(String prefix, Limits otherwise) {
        Limit removals = limit(prefix + REMOVALS, prefix + REMOVED_ROWS, otherwise.removals());
        Limit changes = limit(prefix + CHANGES, prefix + CHANGED_ROWS, otherwise.changes());
        Map<String, FileLimits> files = new HashMap<>();
        for (String name : files(prefix)) {
            String own = prefix + FILES + "/" + name + "/";
            files.put(
                    name,
                    new FileLimits(
                            limit(own + REMOVALS, own + REMOVED_ROWS, removals),
                            limit(own + CHANGES, own + CHANGED_ROWS, changes)));
        }
        return new Limits(removals, changes, files);
    }

    private Limit limit(String percent, String rows, Limit otherwise) {
        return new Limit((int) number(percent, otherwise.percent()), number(rows, otherwise.rows()));
    }

    private TreeSet<String> files(String prefix) {
        String start = prefix + FILES + "/";
        TreeSet<String> names = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.startsWith(start)) {
                names.add(key.substring(start.length(), key.lastIndexOf('/')));
            }
        }
        return names;
    }

    private long number(String key, long otherwise) {
        return values.get(key) instanceof Long number ? number : otherwise;
    }

    private @Nullable LocalDate day(String key) {
        return values.get(ROLLOVER + "/" + key) instanceof LocalDate day ? day : null;
    }
}
