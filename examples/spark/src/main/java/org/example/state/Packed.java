package org.example.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Values as bytes, as they travel between the machines; what may be absent says so. */
final class Packed {
    private static final int ABSENT = -1;

    /** Writes parts one after the other. */
    interface Packing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads them in the same order. */
    interface Unpacking<T> {
        T from(DataInputStream in) throws IOException;
    }

    private Packed() {}

    static byte[] bytes(Packing packing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            packing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T unpacked(byte[] bytes, Unpacking<T> unpacking) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return unpacking.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? ABSENT : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : in.readNBytes(length);
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    static String readText(DataInputStream in) throws IOException {
        byte[] bytes = read(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    static List<String> readTexts(DataInputStream in) throws IOException {
        return list(in, Packed::readText);
    }

    static <T> List<T> list(DataInputStream in, Unpacking<T> each) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.from(in));
        }
        return list;
    }

    static void writeBits(DataOutputStream out, BitSet bits) throws IOException {
        write(out, bits.toByteArray());
    }

    static BitSet readBits(DataInputStream in) throws IOException {
        return BitSet.valueOf(read(in));
    }
}
