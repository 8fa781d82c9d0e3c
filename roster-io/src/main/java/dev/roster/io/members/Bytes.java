package dev.roster.io.members;

import dev.roster.io.csv.LikelyFile;
import dev.roster.io.csv.Window;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream byte by byte, with its physical line: LF, CRLF and CR each end one. */
final class Bytes {
    private static final int WINDOW_BYTES = 1 << 16;
    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final Window window;
    private byte[] bytes;
    private int at;
    private int limit;
    private long line = 1;
    private boolean afterCr;

    Bytes(InputStream in, long most) {
        window = new Window(in, WINDOW_BYTES, most);
        bytes = window.bytes();
    }

    /** Returns what the file is where it is no text; to be asked before anything is read. */
    @Nullable
    LikelyFile likely() throws IOException {
        LikelyFile found = LikelyFile.in(window);
        bytes = window.bytes();
        at = window.start();
        limit = window.limit();
        return found;
    }

    /** Passes over a byte order mark, and returns whether there was one; to be asked after {@link #likely}. */
    boolean passMark() {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (at + i >= limit || (bytes[at + i] & 0xff) != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        at += BYTE_ORDER_MARK.length;
        return true;
    }

    /** Returns the next byte from 0 to 255 without taking it, or -1 at the end. */
    int peek() throws IOException {
        if (at == limit && !more()) {
            return -1;
        }
        return bytes[at] & 0xff;
    }

    /** Takes the next byte from 0 to 255, or returns -1 at the end. */
    int next() throws IOException {
        if (at == limit && !more()) {
            return -1;
        }
        byte next = bytes[at++];
        if (next <= '\r') {
            countLine(next);
        } else {
            afterCr = false;
        }
        return next & 0xff;
    }

    private void countLine(byte next) {
        if (next == '\r' || (next == '\n' && !afterCr)) {
            line++;
        }
        afterCr = next == '\r';
    }

    private boolean more() throws IOException {
        window.startAt(at);
        boolean brought = window.more();
        bytes = window.bytes();
        at = window.start();
        limit = window.limit();
        return brought;
    }

    /** Takes white space, and returns the byte after it without taking it, or -1. */
    int skipBlanks() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            next();
            next = peek();
        }
        return next;
    }

    /** Returns where the next byte stands in the file. */
    long position() {
        return window.base() + at;
    }

    /** Returns the line of the next byte; a LF after a CR is still on the line that the CR began. */
    long line() {
        return line;
    }

    /** Returns whether the file goes on beyond its limit, and is not read to its end. */
    boolean overfull() {
        return window.overfull();
    }
}
