package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.key.KeyTable;
import dev.roster.internal.row.CheckedRow;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What rows may be called of whose keys a cell is wrong: any key that has their other cells. Such a row is not to be missed,
 * and nothing else follows from it. A row of whose key no cell is right may be called anything, and is left out.
 */
final class HalfKeys {
    private final List<Cell> cells;
    private final UnaryOperator<String> fold;
    private final KeyTable keys;
    private final Set<BitSet> wrongs = new LinkedHashSet<>();
    private final KeyBytes key = new KeyBytes();

    HalfKeys(List<Cell> cells, UnaryOperator<String> fold, KeyMemory memory) {
        this.cells = cells;
        this.fold = fold;
        this.keys = new KeyTable(memory);
    }

    /** Takes a row whose key has a cell that is wrong, or blank where it must not be. */
    void add(CheckedRow row) {
        BitSet wrong = new BitSet();
        @Nullable String[] parts = new String[cells.size()];
        for (int i = 0; i < parts.length; i++) {
            wrong.set(i, row.reported(cells.get(i).column()));
            parts[i] = cells.get(i).text(row);
        }
        if (!wrong.isEmpty() && wrong.cardinality() < parts.length && fill(wrong, parts)) {
            wrongs.add(wrong);
            keys.add(key);
        }
    }

    /** Returns whether a row may be called this. */
    boolean hold(@Nullable String[] parts) {
        for (BitSet wrong : wrongs) {
            if (fill(wrong, parts) && keys.find(key) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Makes the key of the cells that are right, and of which these are; returns whether none of them is blank. */
    private boolean fill(BitSet wrong, @Nullable String[] parts) {
        key.clear();
        key.add(wrong.toString());
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (wrong.get(i)) {
                continue;
            } else if (part == null) {
                return false;
            }
            key.add(fold.apply(part));
        }
        return true;
    }
}
