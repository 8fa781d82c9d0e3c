package dev.roster.io.members;

import java.io.IOException;

/** What stands behind a record on its line, and what may be lost of it where the record is broken. */
final class JsonRest {
    private final Bytes bytes;
    private final JsonString strings;
    private boolean mayHoldRecords;

    JsonRest(Bytes bytes, JsonString strings) {
        this.bytes = bytes;
        this.strings = strings;
    }

    static boolean isLineEnd(int next) {
        return next == '\n' || next == '\r';
    }

    /** Takes white space up to the end of the line, and returns the byte after it without taking it, or -1. */
    int blanks() throws IOException {
        int next = bytes.peek();
        while (next == ' ' || next == '\t') {
            bytes.next();
            next = bytes.peek();
        }
        return next;
    }

    /** Begins behind a broken record. */
    void begin(boolean swallowed) {
        mayHoldRecords = swallowed;
    }

    /** Returns whether a brace was passed since the beginning, of which nobody knows what it opened. */
    boolean mayHoldRecords() {
        return mayHoldRecords;
    }

    /**
     * Goes behind the brace that ends the broken record, and returns whether that stands on the line, with another record
     * or the end of all behind it. Where the record may have swallowed another one, nobody knows which brace that is.
     */
    boolean behindBrace() throws IOException {
        if (mayHoldRecords) {
            return false;
        }
        try {
            if (!closes()) {
                return false;
            }
        } catch (Broken broken) {
            mayHoldRecords = true;
            return false;
        }
        int next = bytes.skipBlanks();
        boolean told = next == ',' || next == ']';
        mayHoldRecords &= !told;
        return told;
    }

    private boolean closes() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int next = bytes.peek();
            if (next < 0 || isLineEnd(next)) {
                return false;
            }
            bytes.next();
            if (next == '"') {
                // the quotes may be those of another string, as behind one that is never closed
                mayHoldRecords |= strings.passes('{');
            } else if (next == '{' || next == '[') {
                depth++;
                mayHoldRecords = true;
            } else if (next == '}' || next == ']') {
                depth--;
            }
        }
        return true;
    }

    /** Goes to the next line. */
    void toNextLine() throws IOException {
        long line = bytes.line();
        int next = 0;
        while (bytes.line() == line && next >= 0) {
            next = bytes.next();
            mayHoldRecords |= next == '{';
        }
    }
}
