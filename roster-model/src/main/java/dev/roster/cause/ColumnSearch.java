package dev.roster.cause;

import dev.roster.source.RawRow;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.List;

/** Searches a file for the column that holds what others refer to, where the one that should does not. */
final class ColumnSearch extends CellSink {
    private final LongSet wanted;
    private final List<LongSet> found = new ArrayList<>();

    ColumnSearch(Format format, Reference reference, Looked looked) {
        super(format.layouts(reference.target().name()));
        this.wanted = looked.distinct();
    }

    @Override
    void cells(RawRow row) {
        for (int cell = 0; cell < row.size(); cell++) {
            if (found.size() <= cell) {
                found.add(new LongSet());
            }
            long number = LongSet.number(List.of(row.text(cell)));
            if (wanted.has(number)) {
                found.get(cell).add(number);
            }
        }
    }

    /** Returns the documented header above the cells that hold nearly all of it; empty where there is none. */
    String found() {
        for (int cell = 0; cell < found.size(); cell++) {
            if (found.get(cell).size() > 1 && found.get(cell).size() * 10L >= wanted.size() * 9L) {
                return nameOf(cell);
            }
        }
        return "";
    }
}
