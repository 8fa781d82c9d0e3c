package dev.roster.spec;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a profile says about which columns there are, and in which order, that the format cannot do without. */
final class ColumnChecks {
    private final Format format;
    private final String file;
    private final FileChanges changes;
    private final List<ProfileFault> faults;

    ColumnChecks(Format format, String file, FileChanges changes, List<ProfileFault> faults) {
        this.format = format;
        this.file = file;
        this.changes = changes;
        this.faults = faults;
    }

    void check() {
        for (FileSpec<?> layout : format.layouts(file)) {
            Set<String> needed = needed(layout);
            layout.columns().stream()
                    .filter(column -> changes.dropped().contains(column.header()))
                    .filter(column -> needed.contains(column.component()))
                    .forEach(column -> fault(
                            "%s cannot be dropped: it tells rows apart, or a rule looks at it with others"
                                    .formatted(column.header()),
                            "keep it; ask the vendor where its sample file has it, and name its header",
                            "dropped",
                            column.header()));
        }
        changes.dropped().stream()
                .filter(header -> changes.headers().containsKey(header))
                .forEach(header ->
                        fault("%s is dropped and has another header".formatted(header), "keep one", "dropped", header));
        if (!changes.order().isEmpty()) {
            format.layouts(file).stream().limit(1).forEach(this::checkOrder);
        }
    }

    /** Returns the components that keys, references, groups and rules among rows name. */
    private Set<String> needed(FileSpec<?> layout) {
        Set<Integer> ordinals = new LinkedHashSet<>();
        for (KeySpec key : layout.keys()) {
            Stream.of(key.columns(), key.whenBlank(), key.firstOf()).forEach(ordinals::addAll);
        }
        layout.uniques().forEach(unique -> ordinals.addAll(unique.per()));
        layout.references().stream()
                .filter(reference -> reference.from().size() > 1)
                .forEach(reference -> ordinals.addAll(reference.from()));
        layout.groups().forEach(group -> ordinals.addAll(of(group)));
        Set<String> needed = new LinkedHashSet<>(layout.identity());
        ordinals.forEach(ordinal -> needed.add(layout.columns().get(ordinal).component()));
        layout.rowRules().forEach(rule -> needed.addAll(rule.check().components()));
        for (FileSpec<?> other : format.files()) {
            other.references().stream()
                    .filter(reference -> reference.target().equals(layout.type()))
                    .forEach(reference -> {
                        needed.addAll(reference.by());
                        needed.add(reference.kind());
                    });
        }
        format.setRules().forEach(rule -> needed.addAll(named(rule, layout.type())));
        return needed;
    }

    private static List<Integer> of(GroupSpec group) {
        List<Integer> of = new ArrayList<>(group.per());
        if (group instanceof GroupSpec.OneFlag one) {
            of.add(one.flag());
        } else if (group instanceof GroupSpec.Agreeing agreeing) {
            of.addAll(agreeing.of());
        }
        return of;
    }

    private static Set<String> named(SetRule rule, Class<? extends Record> type) {
        Set<String> named = new LinkedHashSet<>(rule.checked().equals(type) ? rule.components() : List.of());
        rule.remembered().stream().filter(what -> what.type().equals(type)).forEach(what -> {
            named.addAll(what.key());
            named.addAll(what.values());
        });
        return named;
    }

    /** The order is that of the sample file, so its headers are those that the profile gives. */
    private void checkOrder(FileSpec<?> layout) {
        if (format.layouts(file).size() > 1) {
            fault(file + " has two layouts, and an order can be that of one only", "leave the order out", "order");
            return;
        }
        Set<String> left = new LinkedHashSet<>();
        layout.columns().stream()
                .map(ColumnSpec::header)
                .filter(header -> !changes.dropped().contains(header))
                .forEach(header -> left.add(changes.header(header)));
        left.addAll(changes.added());
        Set<String> all = Set.copyOf(left);
        for (String header : changes.order()) {
            if (!left.remove(header)) {
                fault(
                        all.contains(header)
                                ? "%s is in the order twice".formatted(Quoted.of(header))
                                : "%s is no header of %s".formatted(Quoted.of(header), file),
                        all.contains(header)
                                ? "keep one"
                                : "the nearest one is '%s'; 'header' and 'attributes' say what is new"
                                        .formatted(Nearest.to(header, all)),
                        "order",
                        header);
            }
        }
        if (!left.isEmpty()) {
            fault(
                    "the order leaves out " + String.join(", ", left),
                    "put each into it, or say under 'dropped' that the vendor's sample does not have it",
                    "order");
        }
    }

    private void fault(String what, String mend, String... at) {
        faults.add(new ProfileFault(
                Stream.concat(Stream.of("files", file), Stream.of(at)).toList(), what, mend));
    }
}
