package dev.roster.io.members;

import dev.roster.problem.SyntaxRules;
import java.io.IOException;

/** The strings of JSON, each within its line. */
final class JsonString {
    private static final int NO_POINT = -1;

    private final Bytes bytes;
    private int pendingHigh = NO_POINT;
    private long pendingAt;

    JsonString(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Forgets half of a surrogate pair that a broken string began. */
    void forget() {
        pendingHigh = NO_POINT;
    }

    /** Reads a string, of which the opening quote is next. */
    void read(MemberRecord record) throws IOException {
        bytes.next();
        while (true) {
            int next = inString();
            if (next == '"') {
                endSurrogate(record);
                return;
            }
            if (next == '\\') {
                escape(record);
                continue;
            }
            if (endSurrogate(record)) {
                record.at(bytes.position() - 1);
            }
            if (next < ' ') {
                record.spoilText(SyntaxRules.BAD_STRUCTURE, bytes.line(), "must have its control characters escaped");
            }
            record.append(next);
        }
    }

    /** Takes a byte of a string, which ends at its line: a quote that is not closed swallows no other record. */
    private int inString() throws IOException {
        int next = bytes.peek();
        if (next == '\n' || next == '\r') {
            throw new Broken("a string must end on its line");
        }
        int taken = bytes.next();
        if (taken < 0) {
            throw Broken.cutOff();
        }
        return taken;
    }

    private void escape(MemberRecord record) throws IOException {
        long start = bytes.position() - 1;
        int next = inString();
        int point = "\"\\/bfnrt".indexOf(next);
        if (next == 'u') {
            unit(record, hexadecimal(), start);
            record.at(bytes.position());
            return;
        }
        endSurrogate(record);
        if (point < 0) {
            record.spoilText(
                    SyntaxRules.BAD_STRUCTURE,
                    bytes.line(),
                    "must have a backslash only before a character that JSON escapes");
            return;
        }
        record.at(start);
        record.append("\"\\/\b\f\n\r\t".charAt(point));
        record.at(bytes.position());
    }

    private int hexadecimal() throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(inString(), 16);
            if (digit < 0) {
                throw new Broken("four hexadecimal digits must follow a backslash and u");
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    /** Puts two halves of a surrogate pair together; a half alone becomes bytes that are no UTF-8. */
    private void unit(MemberRecord record, int unit, long start) {
        if (pendingHigh != NO_POINT && Character.isLowSurrogate((char) unit)) {
            record.at(pendingAt);
            record.appendPoint(Character.toCodePoint((char) pendingHigh, (char) unit));
            pendingHigh = NO_POINT;
            return;
        }
        endSurrogate(record);
        if (Character.isHighSurrogate((char) unit)) {
            pendingHigh = unit;
            pendingAt = start;
        } else {
            record.at(start);
            record.appendPoint(unit);
        }
    }

    /** Ends a pair of which only the first half came, and returns whether there was one. */
    private boolean endSurrogate(MemberRecord record) {
        if (pendingHigh == NO_POINT) {
            return false;
        }
        record.at(pendingAt);
        record.appendPoint(pendingHigh);
        pendingHigh = NO_POINT;
        return true;
    }

    /** Passes over a string behind its opening quote. */
    void pass() throws IOException {
        passes('"');
    }

    /** Passes over a string behind its opening quote, and returns whether a byte is in it. */
    boolean passes(char ascii) throws IOException {
        boolean found = false;
        int next = inString();
        while (next != '"') {
            if (next == '\\') {
                inString();
            }
            found |= next == ascii;
            next = inString();
        }
        return found;
    }
}
