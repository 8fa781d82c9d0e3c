package dev.roster.io.staging;

import dev.roster.io.staging.RejectedRow.Fate;
import dev.roster.io.staging.Splice.Change;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Leaves rejected rows out, and those that are wrong without them, until none is. */
final class Dropping {
    private static final int MOST_ROUNDS = 20;

    private final NewSet made;
    private final Map<String, NavigableMap<Long, Set<String>>> dropped = new LinkedHashMap<>();
    private final Map<String, RowWalk> walks = new HashMap<>();
    private Findings findings;

    Dropping(NewSet made, Findings findings) {
        this.made = made;
        this.findings = findings;
    }

    StagedSet run(Report given) throws IOException {
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            dropMore();
            long all = dropped.values().stream().mapToLong(Map::size).sum();
            if (all > Findings.MOST) {
                return held(given, List.of("more than %s rows would be left out".formatted(Findings.MOST)));
            }
            Report report = made.write(changes());
            findings = Findings.of(report, made.format());
            if (findings.none()) {
                return made.commit(report, told(Fate.DROPPED));
            }
            if (!findings.obstacles().isEmpty()) {
                return held(
                        given,
                        findings.obstacles().stream()
                                .map("without the rejected rows, "::concat)
                                .toList());
            }
        }
        return held(given, List.of("other rows are wrong each time some are left out; mend the cause"));
    }

    private StagedSet held(Report given, List<String> obstacles) {
        return new StagedSet(made.source(), given, told(Fate.KEPT), obstacles);
    }

    /** Adds the rows that were found, which are counted without those that were left out already. */
    private void dropMore() throws IOException {
        for (String file : made.files()) {
            NavigableMap<Long, Set<String>> wrong = findings.rows().getOrDefault(file, new TreeMap<>());
            if (wrong.isEmpty()) {
                continue;
            }
            NavigableMap<Long, Set<String>> all = new TreeMap<>(dropped.getOrDefault(file, new TreeMap<>()));
            List<Long> before = List.copyOf(all.keySet());
            int passed = 0;
            for (Map.Entry<Long, Set<String>> row : wrong.entrySet()) {
                while (passed < before.size() && before.get(passed) <= row.getKey() + passed) {
                    passed++;
                }
                all.put(row.getKey() + passed, row.getValue());
            }
            dropped.put(file, all);
            RowWalk walk = made.walk(file);
            walk.read(made.file(file), all::containsKey, null);
            walks.put(file, walk);
        }
    }

    private Map<String, List<Change>> changes() {
        Map<String, List<Change>> changes = new HashMap<>();
        walks.forEach((file, walk) -> changes.put(
                file, walk.rows().stream().map(row -> new Change(row, null)).toList()));
        return changes;
    }

    private List<RejectedRow> told(Fate fate) {
        List<RejectedRow> told = new ArrayList<>();
        for (String file : made.files()) {
            RowWalk walk = walks.get(file);
            if (walk != null) {
                Map<Long, Set<String>> codes = Objects.requireNonNull(dropped.get(file));
                walk.rows()
                        .forEach(row -> told.add(new RejectedRow(
                                file, row.line(), List.copyOf(Objects.requireNonNull(codes.get(row.record()))), fate)));
            }
        }
        return told;
    }
}
