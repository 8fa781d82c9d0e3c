package dev.roster.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Map<String, List<String>> only) {

    /** Returns what a profile without a word about a file changes in it. */
    static FileChanges none(boolean strict) {
        return new FileChanges(strict, false, false, Map.of(), Map.of(), Set.of(), List.of(), Map.of(), Map.of());
    }
}
