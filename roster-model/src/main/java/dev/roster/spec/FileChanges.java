package dev.roster.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
        Map<String, Map<String, String>> codes,
        Map<String, List<String>> only,
        Map<String, String> periods) {

    /** Changes nothing. */
    static final FileChanges NONE = new ProfileBuilder.Changes().made();

    FileChanges strictly() {
        return new FileChanges(
                true, required, confirmed, headers, aliases, dropped, added, accepted, codes, only, periods);
    }

    /** Returns the texts that a column takes beside those that are documented. */
    List<String> also(String column) {
        return Stream.concat(accepted.getOrDefault(column, List.of()).stream(), codes(column).keySet().stream())
                .distinct()
                .toList();
    }

    Map<String, String> codes(String column) {
        return codes.getOrDefault(column, Map.of());
    }
}
