package dev.roster.io.plan;

import dev.roster.io.plan.Drift.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the rows whose keys changed, by how and by file. */
final class DriftTally {
    private final List<String> order;
    private final Map<Pattern, Map<String, Long>> rows = new EnumMap<>(Pattern.class);
    private final Map<String, Long> zerosEitherWay = new HashMap<>();

    DriftTally(List<String> order) {
        this.order = order;
    }

    void add(Pattern pattern, String file) {
        rows.computeIfAbsent(pattern, none -> new HashMap<>()).merge(file, 1L, Long::sum);
    }

    /** Takes a row whose leading zeros are others, where nobody can tell whether the row itself lost or got them. */
    void addZeros(String file) {
        zerosEitherWay.merge(file, 1L, Long::sum);
    }

    /** Returns the drifts, those with the most rows first; what can be told of other rows is told of doubtful ones too. */
    List<Drift> drifts() {
        Pattern zeros = sum(Pattern.LEADING_ZEROS_ADDED) > sum(Pattern.LEADING_ZEROS_LOST)
                ? Pattern.LEADING_ZEROS_ADDED
                : Pattern.LEADING_ZEROS_LOST;
        zerosEitherWay.forEach((file, count) ->
                rows.computeIfAbsent(zeros, none -> new HashMap<>()).merge(file, count, Long::sum));
        zerosEitherWay.clear();
        List<Drift> drifts = new ArrayList<>();
        rows.forEach((pattern, files) -> drifts.add(new Drift(
                pattern,
                order.stream()
                        .filter(files::containsKey)
                        .map(file -> new Drift.Rows(file, files.getOrDefault(file, 0L)))
                        .toList())));
        drifts.sort(Comparator.comparingLong(Drift::rows).reversed().thenComparing(Drift::pattern));
        return drifts;
    }

    private long sum(Pattern pattern) {
        return rows.getOrDefault(pattern, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
