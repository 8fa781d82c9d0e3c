package dev.roster.io.staging;

import java.util.List;

/**
 * A row with an error, and what became of it. Holds no cell.
 *
 * @param file the file's documented name
 * @param line the physical line on which it starts in the set as it was given
 * @param codes the codes of its errors, sorted
 * @param fate what became of it
 */
public record RejectedRow(String file, long line, List<String> codes, Fate fate) {

    /** What became of a row. */
    public enum Fate {
        /** The row that was delivered last time under its key stands in its place. */
        CARRIED("replaced by the row that was delivered last time"),
        /** It was left out. */
        DROPPED("left out"),
        /** It holds the set, as nobody said what else to do. */
        KEPT("holds the set"),
        /** It holds the set: nobody can say under which key it was delivered. */
        KEY_UNTOLD("holds the set: its key cannot be told, or is that of several rows of last time"),
        /** It holds the set: no row was delivered under its key. */
        NEVER_DELIVERED("holds the set: no row was delivered under its key last time"),
        /** It holds the set: a row of the last delivery would stand under the wrong columns. */
        OTHER_COLUMNS("holds the set: the file had other columns last time, or had them in another order"),
        /** It holds the set: the row of last time is wrong too, in the set of today. */
        STILL_WRONG("holds the set: the row that was delivered last time is wrong today"),
        /** It holds the set: it is wrong only since others were replaced. */
        WRONG_SINCE("holds the set: it is wrong since other rows were replaced");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** Returns what became of the row, in words. */
        public String words() {
            return words;
        }
    }

    /** Copies the codes. */
    public RejectedRow {
        codes = List.copyOf(codes);
    }

    /** Returns a line for people: the place, the codes and the fate. */
    public String text() {
        return "%s, line %s: %s; %s".formatted(file, line, String.join(", ", codes), fate.words());
    }
}
