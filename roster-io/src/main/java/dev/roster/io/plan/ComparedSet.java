package dev.roster.io.plan;

import dev.roster.io.snapshot.SetSnapshot;
import dev.roster.io.snapshot.Snapshot;
import dev.roster.spec.FileMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One side of a comparison.
 *
 * @param snapshot the rows of the set
 * @param digests the digests of its files' bytes by name, as a receipt or a report says them: 64 lower-case hexadecimal
 *     digits of a SHA-256
 */
public record ComparedSet(Snapshot snapshot, Map<String, String> digests) {

    /** Copies the digests, in the order of the names. */
    public ComparedSet {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
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
