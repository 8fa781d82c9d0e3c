package dev.roster.validate;

import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.row.CheckedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indexes of one file, one for each list of columns. */
final class Indexes {
    private record Id(List<Integer> columns, Index.Blank blank) {}

    private final KeyMemory memory;
    private final Map<Id, Index> all = new LinkedHashMap<>();
    private List<Index> inUse = List.of();

    Indexes(KeyMemory memory) {
        this.memory = memory;
    }

    /** Returns where the file's tables are. */
    KeyMemory memory() {
        return memory;
    }

    Index of(List<Integer> columns, Index.Blank blank) {
        return all.computeIfAbsent(new Id(List.copyOf(columns), blank), id -> new Index(id.columns(), blank, memory));
    }

    /** Lets an index that is there take over the numbers of another. */
    void inherit(List<Integer> columns, Index other) {
        Index index = all.get(new Id(columns, Index.Blank.EXCLUDES));
        if (index != null) {
            index.inherit(other);
        }
    }

    /** Returns the index of some columns that took over the numbers of another, if there is one. */
    @Nullable
    Index sharing(List<Integer> columns, Index other) {
        Index index = all.get(new Id(columns, Index.Blank.EXCLUDES));
        return index != null && index.inherits(other) ? index : null;
    }

    /** Is told of the rows of a batch, which come soon. */
    void soon(CheckedRow[] rows, int size) {
        for (Index index : inUse()) {
            index.soon(rows, size);
        }
    }

    /** Once a file is read, no index is added any more. */
    private List<Index> inUse() {
        if (inUse.size() != all.size()) {
            inUse = List.copyOf(all.values());
        }
        return inUse;
    }

    void rewind() {
        all.values().forEach(Index::rewind);
    }
}
