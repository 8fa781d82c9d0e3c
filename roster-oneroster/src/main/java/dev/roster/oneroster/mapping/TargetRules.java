package dev.roster.oneroster.mapping;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.key.Numbers;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.GroupSpec.OneFlag;
import dev.roster.spec.RowRule;
import dev.roster.spec.RowView;
import dev.roster.spec.UniqueSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How often the rows of a target file break one of its rules, by the rule's code: about several cells of a row, about
 * values that stand once, about one flag in a group. What a single cell must be is no matter here: what its column does
 * not take has no place (reading M9).
 */
final class TargetRules {
    private final List<Consumer<Written>> checks = new ArrayList<>();
    private final Map<String, Long> broken = new TreeMap<>();
    private final FileSpec<?> file;

    TargetRules(FileSpec<?> file) {
        this.file = file;
        for (RowRule rule : file.rowRules()) {
            add(rule.use(), row -> rule.check().holds(row));
        }
        file.uniques().forEach(unique -> add(unique.use(), onePerson(unique)));
        file.groups().stream()
                .filter(OneFlag.class::isInstance)
                .map(OneFlag.class::cast)
                .forEach(flag -> add(flag.use(), oneFlag(flag)));
    }

    private void add(RuleUse use, Predicate<Written> check) {
        if (use.severity() == Severity.ERROR) {
            checks.add(row -> {
                if (!check.test(row)) {
                    broken.merge(use.rule().code(), 1L, Long::sum);
                }
            });
        }
    }

    /** Holds where nobody else had the value before; without columns that tell whose it is, no other row. */
    private static Predicate<Written> onePerson(UniqueSpec unique) {
        KeyTable values = new KeyTable();
        KeyTable persons = new KeyTable();
        Numbers owners = new Numbers();
        return row -> {
            int value = row.number(values, List.of(unique.column()));
            int person = row.number(persons, unique.per());
            if (value < 0 || person < 0) {
                return true;
            }
            int owner = owners.get(value);
            owners.set(value, owner == 0 ? person + 1 : owner);
            return owner == 0 || (!unique.per().isEmpty() && owner == person + 1);
        };
    }

    /** Holds but for the second row of a group whose flag is set. */
    private static Predicate<Written> oneFlag(OneFlag flag) {
        KeyTable groups = new KeyTable();
        Numbers set = new Numbers();
        return row -> {
            int group = Boolean.TRUE.equals(row.value(flag.flag())) ? row.number(groups, flag.per()) : -1;
            if (group < 0) {
                return true;
            }
            set.set(group, set.get(group) + 1);
            return set.get(group) != 2;
        };
    }

    /** Takes a row that is written. */
    void look(@Nullable String[] cells) {
        Written row = new Written(file, cells);
        checks.forEach(check -> check.accept(row));
    }

    Map<String, Long> broken() {
        return broken;
    }

    /** A row as it is written. */
    private static final class Written implements RowView {
        private final FileSpec<?> file;
        private final @Nullable String[] cells;

        Written(FileSpec<?> file, @Nullable String[] cells) {
            this.file = file;
            this.cells = cells;
        }

        @Override
        public boolean filled(String component) {
            return text(component) != null;
        }

        @Override
        public @Nullable Object value(String component) {
            return value(file.column(component).ordinal());
        }

        private @Nullable Object value(int column) {
            ColumnSpec spec = file.columns().get(column);
            String text = cells[column];
            return text == null ? null : spec.cell().parse(text);
        }

        @Override
        public @Nullable String text(String component) {
            return cells[file.column(component).ordinal()];
        }

        /** Returns the number of what some columns say together, or -1 where one of them is blank. */
        private int number(KeyTable table, List<Integer> columns) {
            KeyBytes key = new KeyBytes();
            for (int column : columns) {
                String text = cells[column];
                if (text == null) {
                    return -1;
                }
                key.add(text);
            }
            return table.add(key);
        }
    }
}
