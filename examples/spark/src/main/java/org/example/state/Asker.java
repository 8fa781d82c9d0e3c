package org.example.state;

import java.util.HashMap;
import java.util.Map;

/**
 * A row that a set rule checks, and the answers that it has so far.
 *
 * @param rule the rule's number
 * @param record the row's number in its file
 * @param row the row, packed
 * @param spoiled the columns from which nothing follows, as bits
 * @param answers the answers
 */
record Asker(int rule, long record, byte[] row, byte[] spoiled, Map<Question, Answer> answers) {

    byte[] pack() {
        return Packed.bytes(out -> {
            out.writeInt(rule);
            out.writeLong(record);
            Packed.write(out, row);
            Packed.write(out, spoiled);
            out.writeInt(answers.size());
            for (Map.Entry<Question, Answer> entry : answers.entrySet()) {
                out.writeInt(entry.getKey().way());
                Packed.write(out, entry.getKey().key().array());
                entry.getValue().write(out);
            }
        });
    }

    static Asker unpack(byte[] bytes) {
        return Packed.unpacked(bytes, in -> {
            Asker asker = new Asker(in.readInt(), in.readLong(), Packed.read(in), Packed.read(in), new HashMap<>());
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                asker.answers.put(Question.of(in.readInt(), Packed.read(in)), Answer.read(in));
            }
            return asker;
        });
    }
}
