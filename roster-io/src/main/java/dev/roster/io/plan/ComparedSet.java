package dev.roster.io.plan;

import dev.roster.io.snapshot.LaidSnapshot;
import dev.roster.io.snapshot.SetSnapshot;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.spec.FileMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One side of a comparison.
 *
 * @param snapshot the rows of the set
 * @param digests the digests of its files' bytes by name, as a receipt or a report says them: 64 lower-case hexadecimal
 *     digits of a SHA-256
 * @param beneath the same of the sets over which it was laid, in the order in which they were delivered
 */
public record ComparedSet(Snapshot snapshot, Map<String, String> digests, List<Map<String, String>> beneath) {

    /** Makes a set that was not laid over others. */
    public ComparedSet(Snapshot snapshot, Map<String, String> digests) {
        this(snapshot, digests, List.of());
    }

    /** Copies the digests, in the order of the names. */
    public ComparedSet {
        digests = sorted(digests);
        beneath = beneath.stream().map(ComparedSet::sorted).toList();
    }

    private static Map<String, String> sorted(Map<String, String> digests) {
        return Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    /**
     * Returns what the receiver has after several deliveries; it is not closed before the comparison is made.
     *
     * @param sets those that were laid over one another, in order
     */
    public static ComparedSet of(LaidSnapshot laid, List<ComparedSet> sets) {
        List<Map<String, String>> digests =
                sets.stream().map(ComparedSet::digests).toList();
        int last = digests.size() - 1;
        return new ComparedSet(laid.snapshot(), digests.get(last), digests.subList(0, last));
    }

    /** Returns the set that was digested to be compared; it is not closed before the comparison is made. */
    public static ComparedSet of(SetSnapshot set) {
        return new ComparedSet(set.snapshot(), set.digests());
    }

    /** Returns whether no file held changes only, so that this is all that the receiver had then. */
    public boolean whole() {
        return snapshot.files().stream().allMatch(file -> file.mode() == FileMode.BULK);
    }
}
