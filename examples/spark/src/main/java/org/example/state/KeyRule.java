package org.example.state;

import dev.roster.problem.RuleUse;
import dev.roster.spec.FileSpec;
import dev.roster.spec.KeySpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Finds repeated keys, by the columns of the key, or by those that stand in for them. */
final class KeyRule extends AmongRows {
    private static final int PLAIN = 0;
    private static final int FALLBACK = 1;
    private static final int FIRST_OF = 2;
    private static final int BROKEN = 1;

    private final KeySpec key;

    KeyRule(FileSpec<?> file, KeySpec key) {
        super(file, key.use());
        this.key = key;
    }

    @Override
    boolean findsRepeats() {
        return true;
    }

    @Override
    void note(SeenRow row, Notes notes) {
        boolean unidentified =
                !key.firstOf().isEmpty() && key.firstOf().stream().noneMatch(row::filled);
        boolean told = Stream.of(key.columns(), key.whenBlank(), key.firstOf())
                .flatMap(List::stream)
                .allMatch(row::told);
        if (unidentified || !told) {
            return;
        }
        int variant = variant(row);
        byte[] value = variant == FALLBACK ? row.literalKey(key.whenBlank()) : row.key(columns(variant));
        if (value != null) {
            byte[] whole = Keys.of(List.of(new byte[] {(byte) variant}, value));
            notes.add(whole, new Fact(row.record(), row.line(), variant << 1 | (row.broken() ? BROKEN : 0), List.of()));
        }
    }

    private int variant(SeenRow row) {
        for (int i = 0; i < key.firstOf().size(); i++) {
            if (row.filled(key.firstOf().get(i))) {
                return FIRST_OF + i;
            }
        }
        boolean blank = key.columns().stream().anyMatch(column -> !row.filled(column));
        boolean hopeless = key.columns().stream()
                .anyMatch(column -> !row.filled(column) && key.whenBlank().contains(column));
        return blank && !hopeless && key.blankUse() != null ? FALLBACK : PLAIN;
    }

    private List<Integer> columns(int variant) {
        List<Integer> columns = new ArrayList<>(key.columns());
        if (variant >= FIRST_OF) {
            columns.add(key.firstOf().get(variant - FIRST_OF));
        }
        return columns;
    }

    @Override
    void hold(Iterator<Fact> rows, boolean settled, Verdicts verdicts) {
        Fact first = rows.next();
        while (rows.hasNext()) {
            Fact row = rows.next();
            verdicts.repeated(row);
            if ((row.bits() & BROKEN) == 0) {
                RuleUse broken = row.bits() >> 1 == FALLBACK ? key.blankUse() : key.use();
                verdicts.finding(at(broken, row).with("first line", first.line()));
            }
        }
    }
}
