package dev.roster.oneroster.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The cells that a row in the making comes from; they count once the row is written. */
final class Marks {
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> altered = new HashSet<>();

    /** Something that a row comes from, which is told what became of it. */
    private record Mark(Consumer<Fate> of, Fate fate) {}

    int size() {
        return marks.size();
    }

    void clear() {
        marks.clear();
    }

    /** Adds a cell of the row that is read. */
    void add(SourceBook book, int column, Fate fate) {
        add(became -> book.mark(column, became), fate);
    }

    /** Adds a cell of a row that was read before. */
    void add(SourceBook book, int row, int column, Fate fate) {
        add(became -> book.mark(row, column, became), fate);
    }

    /** Adds the key by which a row was found, and its cells that tell that it is meant. */
    void add(Index index, int entry, SourceBook book) {
        add(became -> index.use(entry), Fate.KEPT);
        for (Where where : index.key().where()) {
            add(book, index.row(entry), book.file().column(where.component()).ordinal(), where.fate());
        }
    }

    /** Adds what wants to know that the row is written. */
    void add(Consumer<Fate> of, Fate fate) {
        marks.add(new Mark(of, fate));
    }

    /** Forgets what was added since there were so many. */
    void forget(int size) {
        marks.subList(size, marks.size()).clear();
    }

    /** Says that what was added since lost something on the way. */
    void worsen(int size, Fate fate) {
        for (int i = size; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            marks.set(i, new Mark(mark.of, mark.fate.worse(fate)));
        }
    }

    /** Says what made them another value, or nothing, unless they were kept. */
    void worsen(int size, String how, Fate fate) {
        worsen(size, fate);
        if (fate != Fate.KEPT) {
            altered.add(how);
        }
    }

    /** Returns the words of what made another value of one, or nothing, for whichever row. */
    Set<String> altered() {
        return altered;
    }

    /** Counts some of them. */
    void count(int start, int end) {
        for (Mark mark : marks.subList(start, end)) {
            mark.of.accept(mark.fate);
        }
    }
}
