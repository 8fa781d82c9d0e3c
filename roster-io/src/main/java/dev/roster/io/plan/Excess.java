package dev.roster.io.plan;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Too large a part of a file, or of some schools in it; nothing where no part is too large.
 *
 * @param part how many rows
 * @param whole of how many
 * @param schools at which they are; none where they are a part of all of the file
 * @param all the counts of the file, or of those of its rows that were judged by themselves
 * @param apart whether they are of those that were judged by themselves
 */
record Excess(long part, long whole, List<SchoolDifference> schools, Counts all, boolean apart) {

    /** Returns a number of some schools. */
    static long sum(List<SchoolDifference> schools, ToLongFunction<Counts> number) {
        return schools.stream()
                .mapToLong(school -> number.applyAsLong(school.counts()))
                .sum();
    }

    /** Returns a number of these schools, or of all of the file. */
    long sum(ToLongFunction<Counts> number) {
        return schools.isEmpty() ? number.applyAsLong(all) : sum(schools, number);
    }

    /** Returns whether it is of all of the file where another is of a part or of some schools, or of more schools. */
    boolean isWiderThan(Excess other) {
        boolean ofAll = part > 0 && schools.isEmpty();
        if (other.part == 0) {
            return part > 0;
        }
        return other.schools.isEmpty()
                ? ofAll && other.apart && !apart
                : ofAll || schools.size() > other.schools.size();
    }

    /** Returns how many rows these schools had and others have now; within all of the file none moved. */
    long moved() {
        return schools.stream().mapToLong(SchoolDifference::moved).sum();
    }

    /** Returns the school where it is one only. */
    @Nullable
    Integer school() {
        return schools.size() == 1 ? schools.get(0).school() : null;
    }
}
