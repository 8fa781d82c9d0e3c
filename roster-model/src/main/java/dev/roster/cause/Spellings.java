package dev.roster.cause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The keys that rows are referred to by, as numbers, in each form of each of their parts. */
final class Spellings {
    /** How many numbers are kept, of 16 bytes at the most. */
    static final long MOST = 8_000_000;

    private final long room;
    private final LongSet literal = new LongSet();
    private final Map<Form, List<LongSet>> forms = new EnumMap<>(Form.class);

    /** Makes room for so many numbers. */
    Spellings(int parts, long most) {
        room = most / (1 + (long) parts * Form.values().length);
        for (Form form : Form.values()) {
            List<LongSet> sets = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                sets.add(new LongSet());
            }
            forms.put(form, sets);
        }
    }

    /** Returns whether there were more keys than there is room for, so that nothing can be told. */
    boolean full() {
        return literal.size() > room;
    }

    void add(List<String> key) {
        if (full()) {
            return;
        }
        literal.add(LongSet.number(key));
        forms.forEach((form, sets) -> {
            for (int part = 0; part < sets.size(); part++) {
                sets.get(part).add(LongSet.number(with(key, part, form)));
            }
        });
    }

    boolean has(List<String> key) {
        return literal.has(LongSet.number(key));
    }

    /** Returns whether a key is there when one part of it is taken in a form. */
    boolean has(List<String> key, int part, Form form) {
        return forms.getOrDefault(form, List.of()).get(part).has(LongSet.number(with(key, part, form)));
    }

    private static List<String> with(List<String> key, int part, Form form) {
        List<String> other = new ArrayList<>(key);
        other.set(part, form.of(key.get(part)));
        return other;
    }
}
