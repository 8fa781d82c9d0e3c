package org.example.state;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/**
 * What a rule among rows has to know of one row; rows with one key are held together in their order.
 *
 * @param record the row's number in its file
 * @param line the line on which the row starts
 * @param bits what the rule noted
 * @param parts values that it noted; some may be absent
 */
record Fact(long record, long line, int bits, List<byte[]> parts) {

    byte[] pack() {
        return Packed.bytes(out -> {
            out.writeLong(record);
            out.writeLong(line);
            out.writeInt(bits);
            out.writeInt(parts.size());
            for (byte[] part : parts) {
                Packed.write(out, part);
            }
        });
    }

    static Fact unpack(byte[] bytes) {
        return Packed.unpacked(bytes, in -> new Fact(in.readLong(), in.readLong(), in.readInt(), readParts(in)));
    }

    private static List<byte[]> readParts(DataInputStream in) throws IOException {
        return Packed.list(in, Packed::read);
    }
}
