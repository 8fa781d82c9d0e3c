package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link FileSpec} is made of. */
record FileParts<T extends Record>(
        Class<T> type,
        RosterFile file,
        Conventions conventions,
        boolean needed,
        boolean manifest,
        Provenance provenance,
        FileChanges changes,
        LineEnd lineEnd,
        OmissionSpec leftOut,
        @Nullable DepartureSpec departure,
        String openPrefix,
        List<ColumnSpec> columns,
        List<KeySpec> keys,
        List<String> identity,
        List<ReferenceSpec> references,
        List<UniqueSpec> uniques,
        List<GroupSpec> groups,
        List<RowRule> rowRules,
        @Nullable DeltaSpec delta,
        Map<String, String> periods,
        boolean unmapped,
        boolean ofTheDay,
        List<RuleUse> dormant) {

    String id() {
        return id(file);
    }

    /** Returns the name, with the layout where a name has two. */
    static String id(RosterFile file) {
        return file.layout().isEmpty() ? file.value() : file.value() + "#" + file.layout();
    }

    boolean required() {
        return needed || changes.required();
    }

    String source() {
        return file.source();
    }

    static List<String> headers(List<ColumnSpec> columns, List<Integer> ordinals) {
        return ordinals.stream()
                .distinct()
                .sorted()
                .map(ordinal -> columns.get(ordinal).header())
                .toList();
    }
}
