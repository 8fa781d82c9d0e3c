package dev.roster.spec;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a profile changes in one file, by documented header. */
record FileChanges(
        boolean strict,
        boolean required,
        boolean confirmed,
        Map<String, String> headers,
        Map<String, List<String>> aliases,
        Set<String> dropped,
        List<String> added,
        Map<String, List<String>> accepted,
        Map<String, List<String>> only,
        Map<String, String> periods,
        @Nullable LocalDate asOf) {

    /** Returns what a profile without a word about a file changes in it. */
    static FileChanges none(boolean strict) {
        return new FileChanges(
                strict, false, false, Map.of(), Map.of(), Set.of(), List.of(), Map.of(), Map.of(), Map.of(), null);
    }

    /** Returns the same changes on a day; {@code null} where nobody says which day it is. */
    FileChanges on(@Nullable LocalDate day) {
        return new FileChanges(
                strict, required, confirmed, headers, aliases, dropped, added, accepted, only, periods, day);
    }
}
