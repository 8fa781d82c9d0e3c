package dev.roster.internal.key;

import dev.roster.problem.SetTooLargeException;

/**
 * Gives each distinct key a number, densely from 0 in the order of first sight. Exact: short keys are numbers of their own
 * ({@link Packed}), others are kept and compared byte by byte. Costs 16 to 24 bytes a key, and the length of those that
 * are not short; more where memory is ample, because to grow is a good part of what adding costs.
 *
 * <p>Slots lie in the order of the keys' hashes, each key as near to its own as there was room. So a wider table is
 * filled from one end to the other while the narrow one is given up behind it.
 */
public final class KeyTable {
    private static final int ABSENT = -1;
    private static final int SMALLEST = 16;
    private static final int SLOT = Long.BYTES + Integer.BYTES;
    private static final int LARGEST = 1_400_000_000;
    private static final int NUMBER = Long.BYTES;
    private static final int FULL_SEGMENT = 14;
    private static final long TAG = 0xFFFFFFFFL << 32;
    private static final int UNUSED_BITS = 4;

    private final SeededHash hash = new SeededHash();
    private final KeyMemory memory;
    private final Arena arena;
    private final LastKey last = new LastKey();
    private final boolean packs;
    private Segments slots;
    private long capacity = SMALLEST;
    private int size;
    private int place;

    /** Makes an empty table on the heap. */
    public KeyTable() {
        this(KeyMemory.unlimited());
    }

    /** Makes an empty table. */
    public KeyTable(KeyMemory memory) {
        this(memory, true);
    }

    private KeyTable(KeyMemory memory, boolean packs) {
        this.memory = memory;
        this.packs = packs;
        arena = new Arena(memory);
        slots = new Segments(memory, SLOT, FULL_SEGMENT);
        slots.reach(capacity + 1);
    }

    /** Returns an empty table of which every key stands in the arena. */
    static KeyTable whole(KeyMemory memory) {
        return new KeyTable(memory, false);
    }

    /** Returns how many keys there are. */
    public int size() {
        return size;
    }

    /** Returns the key's number, or -1 where it was never added. */
    public int find(KeyBytes key) {
        long packed = packed(key);
        if (last.is(packed, key)) {
            return last.number();
        }
        long entry = packed == Packed.NOT ? tag(key) : packed;
        int number = find(entry, hash(entry), key);
        last.keep(packed, key, number);
        return number;
    }

    /** Returns the key's number, a new one where it was never added. */
    public int add(KeyBytes key) {
        long packed = packed(key);
        if (last.is(packed, key) && last.number() != ABSENT) {
            return last.number();
        }
        long entry = packed == Packed.NOT ? tag(key) : packed;
        int number = add(entry, hash(entry), key);
        last.keep(packed, key, number);
        return number;
    }

    /** Returns what stands for a key in this table, never 0: with it and its hash, the key is not looked at again. */
    public long entry(KeyBytes key) {
        long packed = packed(key);
        return packed == Packed.NOT ? tag(key) : packed;
    }

    /** Returns whether an entry is all of its key, so that nothing asks for the key itself. */
    public static boolean complete(long entry) {
        return (entry & Packed.OTHER) != Packed.OTHER;
    }

    /** Returns the hash of an entry, 32 bits. */
    public int hash(long entry) {
        return (int) (complete(entry) ? hash.of(entry) : (entry >>> 32) << UNUSED_BITS);
    }

    /**
     * Looks at the place where a key would stand, so that it is near when the key is looked for: several looks one after the
     * other are waited for together.
     *
     * @return a number without meaning, to be used somehow, so that the look is not left out
     */
    public long approach(int hashed) {
        return slots.longAt(home(hashed), 0);
    }

    /** Returns the number of a key, or -1 where it was never added; the key is not looked at where its entry is complete. */
    public int find(long entry, int hashed, KeyBytes key) {
        long slot = complete(entry) ? slot(entry, hashed) : slot(entry, hashed, key);
        return slots.intAt(slot, NUMBER) - 1;
    }

    /** Returns the number of a key, a new one where it was never added; the key is not looked at where its entry is complete. */
    public int add(long entry, int hashed, KeyBytes key) {
        long slot = complete(entry) ? slot(entry, hashed) : slot(entry, hashed, key);
        int number = slots.intAt(slot, NUMBER) - 1;
        if (number == ABSENT) {
            number = size;
            store(slot, entry, key);
            last.keep(complete(entry) ? entry : Packed.NOT, key, number);
        }
        return number;
    }

    private void store(long slot, long tag, KeyBytes key) {
        long entry = tag;
        if (!complete(tag)) {
            place = arena.add(key);
            entry |= place & ~TAG;
        }
        put(slot, entry, ++size);
        if (size * 4L > capacity * 3) {
            grow();
        }
    }

    /** Returns where the key that was added last stands, in a table of which every key stands in the arena. */
    int place() {
        return place;
    }

    /** Returns the key of one part that stands at a place, as text. */
    String text(int somewhere) {
        return arena.text(somewhere);
    }

    private long packed(KeyBytes key) {
        return packs ? key.packed() : Packed.NOT;
    }

    /** Returns what stands for a key that is not packed, but for its place: some bits of its hash. */
    private long tag(KeyBytes key) {
        long bits = hash.of(key.bytes(), key.start(), key.size()) >>> UNUSED_BITS;
        return Packed.OTHER | bits << 32;
    }

    private long home(int hashed) {
        return (Integer.toUnsignedLong(hashed) * capacity) >>> 32;
    }

    /** Returns the slot of a packed key, or the free one where it is to be put. */
    private long slot(long packed, int hashed) {
        long slot = home(hashed);
        for (long there = slots.longAt(slot, 0); there != 0 && there != packed; there = slots.longAt(slot, 0)) {
            slot++;
        }
        return slot;
    }

    /** Returns the slot of a key that is not packed, or the free one where it is to be put. */
    private long slot(long tag, int hashed, KeyBytes key) {
        long slot = home(hashed);
        for (long there = slots.longAt(slot, 0); there != 0; there = slots.longAt(slot, 0)) {
            if ((there & TAG) == tag && arena.holds((int) there, key)) {
                return slot;
            }
            slot++;
        }
        return slot;
    }

    /** Fills a free slot; the last one stays free, so that every search ends. */
    private void put(long slot, long entry, int number) {
        slots.setLong(slot, 0, entry);
        slots.setInt(slot, NUMBER, number);
        slots.reach(slot + 2);
    }

    private void grow() {
        if (size > LARGEST) {
            throw new SetTooLargeException(
                    "the set has more than a billion distinct keys in one file; split it by school");
        }
        Segments narrow = slots;
        boolean ample = size < LARGEST / 4 && memory.ample(capacity * SLOT);
        capacity += ample ? 2 * capacity : capacity >> 1;
        slots = new Segments(memory, SLOT, FULL_SEGMENT);
        for (long from = 0; from < narrow.room(); from++) {
            long entry = narrow.longAt(from, 0);
            if (entry != 0) {
                slots.reach(home(hash(entry)) + 1);
                put(free(entry), entry, narrow.intAt(from, NUMBER));
            }
            narrow.passed(from);
        }
        slots.reach(capacity + 1);
    }

    private long free(long entry) {
        long slot = home(hash(entry));
        while (slots.longAt(slot, 0) != 0) {
            slot++;
        }
        return slot;
    }
}
