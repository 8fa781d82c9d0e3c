package dev.roster.io.plan;

import dev.roster.io.plan.FileDifference.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences that a test writes down file by file. */
final class Made {
    static final String DIGEST = "a".repeat(64);

    private final Map<String, FileDifference> files = new LinkedHashMap<>();
    private final List<Drift> drifts = new ArrayList<>();

    /** A file with so many rows, of which some changed, are gone, have another key; as many as are gone and added. */
    Made file(String name, long before, long changed, long removed, long rekeyed, SchoolDifference... schools) {
        return put(new FileDifference(
                name,
                Presence.BOTH,
                List.of(),
                List.of(),
                counts(before, changed, removed, rekeyed),
                List.of(schools),
                HangingRows.NONE));
    }

    /** Of the file before: the rows that hang on no departed ones. */
    Made apart(long before, long removed, long rekeyed, SchoolDifference... schools) {
        FileDifference whole = List.copyOf(files.values()).get(files.size() - 1);
        FileDifference others = new FileDifference(
                whole.file(),
                Presence.BOTH,
                List.of(),
                List.of(),
                counts(before, 0, removed, rekeyed),
                List.of(schools),
                HangingRows.NONE);
        return put(new FileDifference(
                whole.file(),
                whole.presence(),
                whole.before(),
                whole.now(),
                whole.columnsGone(),
                whole.columnsNew(),
                whole.counts(),
                whole.schools(),
                whole.removed(),
                others));
    }

    Made gone(String name, long before) {
        return put(new FileDifference(
                name, Presence.GONE, List.of(), List.of(), counts(before, 0, before, 0), List.of(), HangingRows.NONE));
    }

    Made columnGone(String name, String column, long rows) {
        return put(new FileDifference(
                name,
                Presence.BOTH,
                List.of(column),
                List.of(),
                counts(rows, rows, 0, 0),
                List.of(),
                HangingRows.NONE));
    }

    Made drift(Drift.Pattern pattern, String file, long rows) {
        drifts.add(new Drift(pattern, List.of(new Drift.Rows(file, rows))));
        return this;
    }

    private Made put(FileDifference file) {
        files.put(file.file(), file);
        return this;
    }

    static SchoolDifference school(int number, boolean there, long before, long removed) {
        return new SchoolDifference(number, there ? number + 1L : null, there, counts(before, 0, removed, 0));
    }

    private static Counts counts(long before, long changed, long removed, long rekeyed) {
        return new Counts(before, before - removed, 0, changed, removed, rekeyed);
    }

    Difference difference() {
        return new Difference("parentsquare", DIGEST, List.copyOf(files.values()), drifts);
    }
}
