package dev.roster.io.plan;

import dev.roster.spec.FileSpec;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is in both sets, without the rows that are gone with schools that vanished, and without those that depart
 * in both.
 *
 * @param spec its declaration
 * @param difference how it differs
 * @param counts how the rows of the other schools differ
 * @param schools the other schools
 * @param mixed whether nobody can tell its changes from those of a column that is gone
 * @param others the same without the rows that hang on departed ones; {@code null} where there are none
 */
record JudgedFile(
        FileSpec<?> spec,
        FileDifference difference,
        Counts counts,
        List<SchoolDifference> schools,
        boolean mixed,
        @Nullable JudgedFile others) {

    JudgedFile(FileSpec<?> spec, FileDifference difference, Set<Integer> vanished, boolean mixed) {
        this(
                spec,
                difference,
                without(difference, vanished),
                difference.schools().stream()
                        .filter(school -> !vanished.contains(school.school()))
                        .map(school -> school.with(school.counts().withoutDepartedBefore()))
                        .toList(),
                mixed,
                others(spec, difference.others(), vanished, mixed));
    }

    private static @Nullable JudgedFile others(
            FileSpec<?> spec, @Nullable FileDifference others, Set<Integer> vanished, boolean mixed) {
        return others == null ? null : new JudgedFile(spec, others, vanished, mixed);
    }

    private static Counts without(FileDifference difference, Set<Integer> vanished) {
        Counts all = difference.counts().withoutDepartedBefore();
        long lost = difference.schools().stream()
                .filter(school -> vanished.contains(school.school()))
                .mapToLong(SchoolDifference::lost)
                .sum();
        long orphaned = difference.schools().stream()
                .filter(school -> vanished.contains(school.school()))
                .mapToLong(school -> school.counts().orphaned())
                .sum();
        return new Counts(
                all.before() - lost,
                all.now(),
                all.added(),
                all.changed(),
                all.removed() - lost,
                all.rekeyed(),
                all.departed(),
                all.past(),
                all.orphaned() - orphaned,
                all.departedBefore());
    }

    /** Returns the same without the rows that are gone with others which departed the last time. */
    JudgedFile withoutOrphans() {
        return new JudgedFile(
                spec,
                difference,
                counts.withoutOrphans(),
                schools.stream()
                        .map(school -> school.with(school.counts().withoutOrphans()))
                        .toList(),
                mixed,
                others);
    }

    /** Returns the file, and behind it the same without the rows that hang on departed ones, if there are any. */
    List<JudgedFile> looks() {
        return others == null ? List.of(this) : List.of(this, others);
    }

    String name() {
        return spec.name();
    }

    Nouns nouns() {
        return Nouns.of(spec);
    }
}
