package org.example.state;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.RowView;
import java.util.BitSet;

/** A row as set rules see it: a cell that was found wrong is blank, so that nothing follows from it. */
record GoodCells(SeenRow row, BitSet spoiled) implements RowView {

    private int ordinal(String component) {
        for (ColumnSpec column : row.file().columns()) {
            if (column.component().equals(component)) {
                return column.ordinal();
            }
        }
        return -1;
    }

    @Override
    public boolean filled(String component) {
        int column = ordinal(component);
        return column >= 0 && row.good(column) && !spoiled.get(column);
    }

    @Override
    public Object value(String component) {
        return filled(component) ? row.value(ordinal(component)) : null;
    }

    @Override
    public String text(String component) {
        return filled(component) ? row.text(ordinal(component)) : null;
    }
}
