package org.example.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * What is remembered under a key.
 *
 * @param there whether a row has the key
 * @param mayBe whether a row may have it whose cells cannot be told
 * @param line the line of the first row, or 0
 * @param rows the first filled values of all rows as one row, or every row's values with the last row first
 */
record Answer(boolean there, boolean mayBe, long line, List<List<String>> rows) {
    static final Answer NOTHING = new Answer(false, false, 0, List.of());

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(there);
        out.writeBoolean(mayBe);
        out.writeLong(line);
        out.writeInt(rows.size());
        for (List<String> row : rows) {
            Packed.writeTexts(out, row);
        }
    }

    static Answer read(DataInputStream in) throws IOException {
        return new Answer(in.readBoolean(), in.readBoolean(), in.readLong(), Packed.list(in, Packed::readTexts));
    }

    String value(int place) {
        return rows.isEmpty() ? null : rows.get(0).get(place);
    }

    List<List<String>> every() {
        return Collections.unmodifiableList(rows);
    }
}
