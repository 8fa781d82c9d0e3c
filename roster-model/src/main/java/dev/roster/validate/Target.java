package dev.roster.validate;

import dev.roster.internal.key.KeyBytes;
import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.row.CheckedRow;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of a file that references look for. Every row counts, also one that is rejected: one bad student makes no
 * false orphans.
 */
final class Target {

    /** What a reference finds. */
    enum Found {
        /** The row. */
        YES,
        /** A row of another kind than is meant. */
        OTHER_KIND,
        /** Nothing. */
        NO
    }

    private final Index index;
    private final Guesses guesses;
    private final int kindColumn;
    private final String kind;
    private final BitSet ofKind;
    private final Found absent;

    /** Makes a target; {@code kindColumn} is -1 where rows of any kind are meant. */
    Target(List<Integer> columns, Index index, int kindColumn, String kind) {
        this(index, new Guesses(columns), kindColumn, kind, new BitSet(), Found.NO);
    }

    private Target(Index index, Guesses guesses, int kindColumn, String kind, BitSet ofKind, Found absent) {
        this.index = index.asked();
        this.guesses = guesses;
        this.kindColumn = kindColumn;
        this.kind = kind;
        this.ofKind = ofKind;
        this.absent = absent;
    }

    /** Returns a target without rows. */
    static Target nothing() {
        return new Target(List.of(), new Index(List.of(), Index.Blank.EXCLUDES, KeyMemory.unlimited()), -1, "");
    }

    /** Returns the same rows, to be taken for some of those there are: what is not among them may be elsewhere. */
    Target partly() {
        return new Target(index, guesses, kindColumn, kind, ofKind, Found.YES);
    }

    /** Returns the numbers of what references look for. */
    Index index() {
        return index;
    }

    void add(CheckedRow row) {
        int number = index.number(row);
        if (number >= 0 && kindColumn >= 0 && mayBeMeant(row)) {
            ofKind.set(number);
        }
        if (row.broken()) {
            guesses.add(row);
        }
    }

    private boolean mayBeMeant(CheckedRow row) {
        boolean readable = row.state(kindColumn) == CheckedRow.State.GOOD && !row.broken();
        return !readable || meant(row).equals(kind);
    }

    /** Returns the kind that a row says; a code of the district's as what it stands for. */
    private String meant(CheckedRow row) {
        String text = row.text(kindColumn);
        return row.file().columns().get(kindColumn).codes().getOrDefault(text, text);
    }

    /** Returns whether a row could not tell what it is, so that nothing can be said to be missing. */
    boolean uncertain() {
        return guesses.boundless();
    }

    /** Returns whether what rows may be called has to be looked at as well. */
    boolean guessed() {
        return !guesses.isEmpty();
    }

    Found find(KeyBytes key) {
        return guesses.hold(key) ? Found.YES : found(index.find(key));
    }

    /** Returns what a number of the index stands for, or -1. */
    Found found(int number) {
        if (number < 0) {
            return absent;
        }
        return kindColumn < 0 || ofKind.get(number) ? Found.YES : Found.OTHER_KIND;
    }
}
