package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import java.util.ArrayList;
import java.util.List;

/** Reads one {@link References}; whether the target has what it names is looked at when the format is made. */
final class ReferenceReader {
    private final Class<? extends Record> type;
    private final Named named;
    private final RosterFile file;
    private final FileChanges changes;

    ReferenceReader(Class<? extends Record> type, Named named, RosterFile file, FileChanges changes) {
        this.type = type;
        this.named = named;
        this.file = file;
        this.changes = changes;
    }

    ReferenceSpec read(Component component, References reference, List<ColumnSpec> columns) {
        List<String> by = reference.by().length > 0 ? List.of(reference.by()) : identity(component, reference);
        List<Integer> from = from(component, reference, by);
        // a reference of several columns is reported on the last one, the one that narrows most
        List<String> header = List.of(columns.get(from.get(from.size() - 1)).header());
        String[] where = where(component, reference);
        RuleUse dangling = use(CoreRules.DANGLING_REFERENCE, reference, header);
        RuleUse kind = where[0].isEmpty() ? null : use(CoreRules.WRONG_KIND_OF_REFERENCE, reference, header);
        return new ReferenceSpec(dangling, kind, from, reference.value(), by, where[0], where[1]);
    }

    private RuleUse use(Rule rule, References reference, List<String> header) {
        return changes.weighed(new RuleUse(rule, reference.severity(), FileParts.id(file), header, "", file.source()));
    }

    private List<String> identity(Component component, References reference) {
        List<String> identity = Identities.of(reference.value());
        if (!identity.isEmpty()) {
            return identity;
        }
        throw new IllegalArgumentException(
                "'%s' of %s references %s, which has no identity; put @Identity({…}) on it, or name components with by = {…}"
                        .formatted(
                                component.name(),
                                type.getSimpleName(),
                                reference.value().getSimpleName()));
    }

    private List<Integer> from(Component component, References reference, List<String> by) {
        List<String> names = new ArrayList<>();
        if (reference.from().length > 0) {
            names.addAll(List.of(reference.from()));
        } else {
            names.addAll(by.subList(0, by.size() - 1));
            names.add(component.name());
        }
        boolean last = names.get(names.size() - 1).equals(component.name());
        if (names.size() != by.size() || !last || !names.stream().allMatch(named::has)) {
            throw new IllegalArgumentException(
                    ("'%s' of %s references %s by %s and pairs that with %s; name one component of this record for"
                                    + " each with from = {…}, this one last")
                            .formatted(
                                    component.name(),
                                    type.getSimpleName(),
                                    reference.value().getSimpleName(),
                                    by,
                                    names));
        }
        return named.ordinals("References", names.toArray(String[]::new));
    }

    private String[] where(Component component, References reference) {
        if (reference.where().isEmpty()) {
            return new String[] {"", ""};
        }
        int equals = reference.where().indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("where = \"%s\" on '%s' of %s is not component=value"
                    .formatted(reference.where(), component.name(), type.getSimpleName()));
        }
        return new String[] {
            reference.where().substring(0, equals), reference.where().substring(equals + 1)
        };
    }
}
