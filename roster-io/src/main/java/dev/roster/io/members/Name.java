package dev.roster.io.members;

import dev.roster.source.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A name or an attribute's text while it is read. Beyond the limit of a cell it is dropped. Reused. */
final class Name {
    private final int most;
    private byte[] bytes = new byte[64];
    private int size;
    private boolean over;

    Name(Limits limits) {
        this.most = limits.cellBytes();
    }

    void clear() {
        size = 0;
        over = false;
    }

    void add(int octet) {
        if (size == most) {
            over = true;
            return;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) octet;
    }

    int size() {
        return size;
    }

    int at(int index) {
        return bytes[index] & 0xff;
    }

    /** Returns whether some of it was dropped. */
    boolean over() {
        return over;
    }

    boolean same(Name other) {
        return Arrays.equals(bytes, 0, size, other.bytes, 0, other.size);
    }

    boolean is(String ascii) {
        return text().equals(ascii);
    }

    boolean startsWith(String ascii) {
        return text().startsWith(ascii);
    }

    void copy(Name other) {
        bytes = Arrays.copyOf(other.bytes, Math.max(other.size, 1));
        size = other.size;
        over = other.over;
    }

    String text() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
