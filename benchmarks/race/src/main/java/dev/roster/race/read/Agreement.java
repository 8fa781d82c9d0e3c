package dev.roster.race.read;

import dev.roster.race.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether everybody read the same, before anything is timed. */
final class Agreement {
    private Agreement() {}

    /** Returns in words what does not fit; empty where all agree. */
    static List<String> differences(Map<Reader, Outcome> all) {
        List<String> differences = new ArrayList<>();
        differences.addAll(equal(all, Reader.JACKSON_TOKENS, Reader.OPENCSV_TOKENS));
        differences.addAll(equal(all, Reader.JACKSON_RECORDS, Reader.ROSTER_RECORDS));
        Set<Finding> ofRows = new HashSet<>(all.get(Reader.ROSTER_RECORDS).findings());
        ofRows.removeAll(all.get(Reader.ROSTER_SET).findings());
        if (!ofRows.isEmpty()) {
            differences.add("the set does not find all that is wrong with rows: " + ofRows);
        }
        if (all.get(Reader.ROSTER_RECORDS).rows()
                != all.get(Reader.JACKSON_TOKENS).rows() - 1) {
            differences.add("the tokens are not as many rows as the records, and the header");
        }
        return differences;
    }

    private static List<String> equal(Map<Reader, Outcome> all, Reader one, Reader other) {
        Outcome ones = all.get(one);
        Outcome others = all.get(other);
        boolean same = ones.rows() == others.rows()
                && ones.letters() == others.letters()
                && Set.copyOf(ones.findings()).equals(Set.copyOf(others.findings()));
        return same ? List.of() : List.of("%s and %s do not read the same".formatted(one, other));
    }
}
