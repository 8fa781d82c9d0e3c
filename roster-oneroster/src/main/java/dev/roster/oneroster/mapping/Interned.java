package dev.roster.oneroster.mapping;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyTable;
import java.util.ArrayList;
import java.util.List;

/** Values of one column, each distinct one once, by number from 1. */
final class Interned {
    private final KeyTable table = new KeyTable();
    private final KeyBytes key = new KeyBytes();
    private final List<Object> values = new ArrayList<>();

    /** Returns the number of a value. */
    int number(Object value) {
        key.clear();
        Cells.texts(value).forEach(key::add);
        int number = table.add(key);
        if (number == values.size()) {
            values.add(value);
        }
        return number + 1;
    }

    Object value(int number) {
        return values.get(number - 1);
    }
}
