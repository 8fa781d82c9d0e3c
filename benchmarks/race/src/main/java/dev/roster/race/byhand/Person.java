package dev.roster.race.byhand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first value that any row of a person has of each cell. */
final class Person {
    private final @Nullable String[] first;
    private boolean reported;

    Person(int cells) {
        first = new String[cells];
    }

    @Nullable
    String cell(int index) {
        return first[index];
    }

    /** Takes a row's cells where there were none before. */
    void fill(@Nullable String... cells) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] == null) {
                first[i] = cells[i];
            }
        }
    }

    /** Returns which of a row's cells differ from what is known. */
    List<Integer> differing(@Nullable String... cells) {
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (first[i] != null && cells[i] != null && !cells[i].equals(first[i])) {
                differing.add(i);
            }
        }
        return differing;
    }

    /** Returns whether this is the first report of the person. */
    boolean report() {
        boolean before = reported;
        reported = true;
        return !before;
    }
}
