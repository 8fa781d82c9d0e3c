package dev.roster.io.members;

import dev.roster.source.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A name or an attribute's text while it is read. Beyond the limit of a cell it is dropped. Reused. */
final class Name {
    static final long NOWHERE = -1;

    private final int most;
    private byte[] bytes = new byte[64];
    private int size;
    private boolean over;
    private long position = NOWHERE;

    Name(Limits limits) {
        this.most = limits.cellBytes();
    }

    void clear() {
        size = 0;
        over = false;
        position = NOWHERE;
    }

    /** Says where it stands in the file, if its bytes do as they are. */
    void startsAt(long offset) {
        position = offset;
    }

    /** Returns where it stands in the file. */
    long position() {
        return position;
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
        position = other.position;
    }

    String text() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
