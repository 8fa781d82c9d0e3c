package dev.roster.internal.key;

/**
 * Gives each distinct text a number, densely from 0 in the order of first sight. Costs the text's bytes and some 26 bytes
 * a text. Not for use by several threads.
 */
public final class Texts {
    private final KeyTable texts;
    private final Numbers places;
    private final KeyBytes key = new KeyBytes();

    /** Makes an empty list on the heap. */
    public Texts() {
        this(KeyMemory.unlimited());
    }

    /** Makes an empty list. */
    public Texts(KeyMemory memory) {
        texts = KeyTable.whole(memory);
        places = new Numbers(memory);
    }

    /** Returns the number of a text, a new one where it was never seen. */
    public int number(String text) {
        key.clear();
        key.add(text);
        return number(key);
    }

    /** Returns the number of a text that is the only part of a key, a new one where it was never seen. */
    public int number(KeyBytes text) {
        int before = texts.size();
        int number = texts.add(text);
        if (number == before) {
            places.set(number, texts.place());
        }
        return number;
    }

    /** Returns the number of a text that is the only part of a key, or -1 where it was never seen. */
    public int find(KeyBytes text) {
        return texts.find(text);
    }

    /** Returns the text of a number. */
    public String text(int number) {
        return texts.text(places.get(number));
    }
}
