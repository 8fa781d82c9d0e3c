package dev.roster.validate;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ReferenceSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The targets of all references of a format, by file and by what is looked for. */
final class Targets {
    private record Wanted(Class<?> type, List<String> by, String kind, String value) {
        private static Wanted of(ReferenceSpec reference) {
            return new Wanted(reference.target(), reference.by(), reference.kind(), reference.value());
        }
    }

    private final Map<Wanted, Target> made = new LinkedHashMap<>();
    private final Map<Class<?>, List<ReferenceSpec>> byTarget = new LinkedHashMap<>();

    Targets(Format format) {
        for (FileSpec<?> file : format.files()) {
            for (ReferenceSpec reference : file.references()) {
                byTarget.computeIfAbsent(reference.target(), type -> new ArrayList<>())
                        .add(reference);
            }
        }
    }

    /** Makes the targets of a file whose header is known, and returns them. */
    List<Target> open(FileSpec<?> file, Columns columns, Indexes indexes) {
        for (ReferenceSpec reference : byTarget.getOrDefault(file.type(), List.of())) {
            List<Integer> by = columns.ordinals(reference.by());
            int kind = reference.kind().isEmpty()
                    ? -1
                    : file.column(reference.kind()).ordinal();
            if (columns.present(by) && (kind < 0 || columns.present(List.of(kind)))) {
                made.computeIfAbsent(
                        Wanted.of(reference),
                        wanted -> new Target(by, indexes.of(by, Index.Blank.EXCLUDES), kind, reference.value()));
            }
        }
        return made.entrySet().stream()
                .filter(entry -> entry.getKey().type().equals(file.type()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns what a reference looks for, or {@code null} where that file was not opened or cannot be used. */
    @Nullable
    Target find(ReferenceSpec reference) {
        return made.get(Wanted.of(reference));
    }
}
