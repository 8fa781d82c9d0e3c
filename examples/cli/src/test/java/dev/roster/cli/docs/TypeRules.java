package dev.roster.cli.docs;

import dev.roster.problem.RuleUse;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What all columns of a type have in common, so that a page says it once. */
final class TypeRules {
    private static final Set<ColumnType> ALIKE =
            EnumSet.complementOf(EnumSet.of(ColumnType.TEXT, ColumnType.ENUM, ColumnType.LIST));

    private final Map<ColumnType, List<RuleUse>> rules = new EnumMap<>(ColumnType.class);

    TypeRules(Format format) {
        for (ColumnType type : ALIKE) {
            List<List<RuleUse>> columns = format.files().stream()
                    .flatMap(file -> file.columns().stream())
                    .filter(column -> column.type() == type)
                    .map(TypeRules::uses)
                    .toList();
            List<RuleUse> shared = columns.stream()
                    .flatMap(List::stream)
                    .filter(use ->
                            columns.stream().allMatch(uses -> uses.stream().anyMatch(other -> same(use, other))))
                    .sorted(Comparator.comparing(RuleUse::severity))
                    .toList();
            List<RuleUse> told = new ArrayList<>();
            for (RuleUse use : shared) {
                if (told.stream().noneMatch(other -> same(use, other))) {
                    told.add(use);
                }
            }
            if (!told.isEmpty()) {
                rules.put(type, told);
            }
        }
    }

    private static boolean same(RuleUse one, RuleUse other) {
        return one.rule().equals(other.rule()) && one.duty().equals(other.duty());
    }

    /** Returns the rules of each type that has some, at their most severe. */
    Map<ColumnType, List<RuleUse>> all() {
        return rules;
    }

    /** Returns the rules on a column's values that its type does not tell. */
    List<RuleUse> beyond(ColumnSpec column) {
        List<RuleUse> told = rules.getOrDefault(column.type(), List.of());
        return uses(column).stream()
                .filter(use -> told.stream().noneMatch(other -> same(use, other) && use.severity() == other.severity()))
                .toList();
    }

    private static List<RuleUse> uses(ColumnSpec column) {
        return Stream.concat(
                        Stream.ofNullable(column.bad()), column.rules().stream().map(rule -> rule.use()))
                .toList();
    }
}
