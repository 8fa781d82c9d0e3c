package dev.roster.internal.row;

import dev.roster.problem.Problem;
import dev.roster.source.RawRow;

/** Guesses what bytes that are not UTF-8 were meant to be, for the message. */
final class LikelyEncoding {
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int FIRST_PRINTABLE = 0xA0;

    private LikelyEncoding() {}

    /** Returns what is wrong with a malformed cell and what it likely is, as a duty in words. */
    static String duty(RawRow row, int cell) {
        String character = noCharacter(row, cell);
        return character.isEmpty()
                ? "must be UTF-8, and is " + likely(row, cell)
                : "must be text, and holds " + character;
    }

    /** Says in a finding where a malformed cell's first bad byte stands, if anybody can tell. */
    static Problem placed(Problem problem, RawRow row, int cell) {
        long offset = row.badByte(cell);
        return offset < 0 ? problem : problem.with("byte offset", offset);
    }

    /** Returns what a malformed cell likely is, in words. */
    static String likely(RawRow row, int cell) {
        String character = noCharacter(row, cell);
        return character.isEmpty() ? "likely " + name(row, cell) : character;
    }

    /** JSON can say by number what no text holds, and readers keep it as the bytes that it would be. */
    private static String noCharacter(RawRow row, int cell) {
        for (int i = row.start(cell); i + 1 < row.end(cell); i++) {
            int lead = row.bytes()[i] & 0xFF;
            int next = row.bytes()[i + 1] & 0xFF;
            if (lead == 0xC0 && next == 0x80) {
                return "NUL, which is no letter";
            }
            if (lead == 0xED && next >= 0xA0 && i + 2 < row.end(cell) && (row.bytes()[i + 2] & 0xC0) == 0x80) {
                return "half of a surrogate pair, which is no character";
            }
        }
        return "";
    }

    private static String name(RawRow row, int cell) {
        boolean quotesAndDashes = false;
        for (int i = row.start(cell); i < row.end(cell); i++) {
            int value = row.bytes()[i] & 0xFF;
            if (value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D) {
                return "cut or mixed: these bytes stand for nothing in Windows-1252 either";
            }
            quotesAndDashes |= value >= FIRST_BEYOND_ASCII && value < FIRST_PRINTABLE;
        }
        return quotesAndDashes ? "Windows-1252" : "Windows-1252 or ISO-8859-1";
    }
}
