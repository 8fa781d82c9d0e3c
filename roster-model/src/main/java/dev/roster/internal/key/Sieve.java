package dev.roster.internal.key;

import java.util.BitSet;

/** Tells most keys that are not among a few. Not for use by several threads. */
public final class Sieve {
    private static final int BITS = 16;

    private final SeededHash hash = new SeededHash();
    private final BitSet bits = new BitSet();

    /** Makes a sieve that holds nothing. */
    public Sieve() {}

    /** Adds a key. */
    public void add(KeyBytes key) {
        bits.set(bit(key));
    }

    /** Returns whether a key may have been added; {@code false} is certain. */
    public boolean mayHold(KeyBytes key) {
        return bits.get(bit(key));
    }

    private int bit(KeyBytes key) {
        return (int) hash.of(key.bytes(), key.start(), key.size()) >>> (Integer.SIZE - BITS);
    }
}
