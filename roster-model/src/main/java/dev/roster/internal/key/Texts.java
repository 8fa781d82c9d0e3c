package dev.roster.internal.key;

/**
 * Gives each distinct text a number, densely from 0 in the order of first sight. Costs the text's bytes and some 20 bytes
 * a text. Not for use by several threads.
 */
public final class Texts {
    private final KeyTable texts = new KeyTable();
    private final KeyBytes key = new KeyBytes();

    /** Makes an empty list. */
    public Texts() {}

    /** Returns the number of a text, a new one where it was never seen. */
    public int number(String text) {
        key.clear();
        key.add(text);
        return texts.add(key);
    }

    /** Returns the text of a number. */
    public String text(int number) {
        return texts.text(number);
    }
}
