package dev.roster.oneroster.mapping;

import dev.roster.internal.text.Nearest;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnSpec.Need;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses a mapping that cannot be run, with words that say how to mend it. */
final class MappingChecks {
    private final Format from;
    private final Format to;

    MappingChecks(Format from, Format to) {
        this.from = from;
        this.to = to;
    }

    void check(List<Flow> flows) {
        if (flows.isEmpty()) {
            throw new IllegalArgumentException(
                    "the mapping from %s to %s has no flow; add one".formatted(from.id(), to.id()));
        }
        flows.forEach(this::check);
    }

    private void check(Flow flow) {
        FileSpec<?> target = file(to, flow.target(), "to");
        file(from, flow.source(), "from");
        for (String component : flow.fills().keySet()) {
            column(target, component);
        }
        for (Reads.Read read : Reads.of(flow).reads()) {
            column(file(from, read.type(), "from"), read.component());
        }
        List<String> forgotten = target.columns().stream()
                .filter(column -> column.need() == Need.YES && !column.open())
                .map(ColumnSpec::component)
                .filter(component -> !flow.fills().containsKey(component))
                .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalArgumentException(
                    "the flow from %s to %s says nothing of %s, which %s requires; fill them, with missing(why) where the source has no place"
                            .formatted(
                                    flow.source().getSimpleName(),
                                    flow.target().getSimpleName(),
                                    forgotten.stream()
                                            .map(component -> "'" + component + "'")
                                            .collect(Collectors.joining(", ")),
                                    target.id()));
        }
    }

    private static FileSpec<?> file(Format format, Class<? extends Record> type, String side) {
        return format.files().stream()
                .filter(file -> file.type().equals(type))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a flow goes %s %s, which is no file of %s; its files are %s"
                                .formatted(
                                        side,
                                        type.getName(),
                                        format.id(),
                                        format.files().stream()
                                                .map(file -> file.type().getSimpleName())
                                                .toList())));
    }

    private static void column(FileSpec<?> file, String component) {
        List<String> components = file.columns().stream()
                .filter(column -> !column.open())
                .map(ColumnSpec::component)
                .toList();
        if (!components.contains(component)) {
            throw new IllegalArgumentException("%s has no component '%s'; did you mean '%s'? Components are %s"
                    .formatted(file.type().getSimpleName(), component, Nearest.to(component, components), components));
        }
    }
}
