package dev.roster.io.plan;

import dev.roster.io.snapshot.RowDigest;
import dev.roster.io.snapshot.SnapshotSchool;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schools of both sets. A school that is called otherwise than before is the one that its rows say: where rows that
 * are the same under another key were of a school that is gone, and are of one that is new.
 */
final class SchoolBook {
    private final List<SnapshotSchool> earlier;
    private final List<SnapshotSchool> later;
    private final Set<RowDigest> gone = new HashSet<>();
    private final Set<RowDigest> fresh = new HashSet<>();
    private final Set<RowDigest> staying = new HashSet<>();
    private final Map<RowDigest, Map<RowDigest, Long>> votes = new HashMap<>();
    private final Map<RowDigest, RowDigest> settled = new HashMap<>();

    SchoolBook(List<SnapshotSchool> earlier, List<SnapshotSchool> later) {
        this.earlier = earlier;
        this.later = later;
        earlier.forEach(school -> gone.add(school.digest()));
        later.forEach(school -> fresh.add(school.digest()));
        Set<RowDigest> before = Set.copyOf(gone);
        gone.removeAll(fresh);
        fresh.removeAll(before);
    }

    /** Takes the schools of a row before and now. */
    void same(@Nullable RowDigest before, @Nullable RowDigest now) {
        if (before != null && now != null && gone.contains(before) && fresh.contains(now)) {
            votes.computeIfAbsent(before, none -> new HashMap<>()).merge(now, 1L, Long::sum);
        }
    }

    /** Takes the school of a row that the receiver keeps though the later set does not name it. */
    void stays(@Nullable RowDigest school) {
        if (school != null) {
            gone.remove(school);
            staying.add(school);
        }
    }

    /** Settles what schools are called, so that it does not depend on the order of rows. */
    void settle() {
        settled.clear();
        votes.forEach((before, said) -> {
            long all = said.values().stream().mapToLong(Long::longValue).sum();
            said.forEach((now, rows) -> {
                if (rows * 2 > all) {
                    settled.put(before, now);
                }
            });
        });
    }

    /** Returns what a school of the earlier set is called in the later one, as settled: itself, unless most of its rows say another. */
    @Nullable
    RowDigest now(@Nullable RowDigest before) {
        return before == null ? null : settled.getOrDefault(before, before);
    }

    /** Returns the schools by what they are called now, in the order of their numbers: those with a line before those without. */
    List<RowDigest> order() {
        return Stream.of(lined(later), lined(earlier), unlined(later), unlined(earlier))
                .flatMap(schools -> schools)
                .map(school -> now(school.digest()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static Stream<SnapshotSchool> lined(List<SnapshotSchool> schools) {
        return schools.stream()
                .filter(school -> school.line() != null)
                .sorted(Comparator.comparingLong(SchoolBook::place));
    }

    private static long place(SnapshotSchool school) {
        Long line = school.line();
        return line == null ? Long.MAX_VALUE : line;
    }

    private static Stream<SnapshotSchool> unlined(List<SnapshotSchool> schools) {
        Predicate<SnapshotSchool> lined = school -> school.line() != null;
        return schools.stream().filter(lined.negate());
    }

    /** Returns the lines of the schools in the later set's file of schools. */
    Map<RowDigest, Long> lines() {
        Map<RowDigest, Long> lines = new HashMap<>();
        lined(later).forEach(school -> lines.put(school.digest(), place(school)));
        return lines;
    }

    /** Returns the lines of the schools in the earlier set's file of schools, by what they are called now. */
    Map<RowDigest, Long> earlierLines() {
        Map<RowDigest, Long> lines = new HashMap<>();
        lined(earlier).forEach(school -> {
            RowDigest now = now(school.digest());
            if (now != null) {
                lines.putIfAbsent(now, place(school));
            }
        });
        return lines;
    }

    /** Returns the schools of which the receiver has a row then. */
    Set<RowDigest> there() {
        Set<RowDigest> there = new HashSet<>(staying);
        later.forEach(school -> there.add(school.digest()));
        return there;
    }
}
