package dev.roster.io.csv;

import dev.roster.source.RawRow;

/** Tells rows without content from others. */
final class Blank {
    private Blank() {}

    /** Returns whether every cell is empty or only white space, no-break spaces included. */
    static boolean all(RawRow row) {
        for (int cell = 0; cell < row.size(); cell++) {
            if (!row.text(cell).codePoints().allMatch(Blank::isSpace)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
