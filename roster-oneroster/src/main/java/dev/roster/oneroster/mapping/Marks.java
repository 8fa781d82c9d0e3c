package dev.roster.oneroster.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells that a row in the making comes from; they count once the row is written. */
final class Marks {
    private static final int THIS_ROW = -1;

    private final List<Mark> marks = new ArrayList<>();

    /** A cell of the row, of some row, or the key of an index's entry. */
    private record Mark(@Nullable SourceBook book, @Nullable Index index, int number, int column, Fate fate) {
        private void count() {
            if (index != null) {
                index.use(number);
            } else if (book != null && number == THIS_ROW) {
                book.mark(column, fate);
            } else if (book != null) {
                book.mark(number, column, fate);
            }
        }
    }

    int size() {
        return marks.size();
    }

    void clear() {
        marks.clear();
    }

    /** Adds a cell of the row that is read. */
    void add(SourceBook book, int column, Fate fate) {
        marks.add(new Mark(book, null, THIS_ROW, column, fate));
    }

    /** Adds a cell of a row that was read before. */
    void add(SourceBook book, int row, int column, Fate fate) {
        marks.add(new Mark(book, null, row, column, fate));
    }

    /** Adds the key by which an entry was found. */
    void add(Index index, int entry) {
        marks.add(new Mark(null, index, entry, 0, Fate.KEPT));
    }

    /** Forgets what was added since there were so many. */
    void forget(int size) {
        marks.subList(size, marks.size()).clear();
    }

    /** Says that what was added since lost something on the way. */
    void worsen(int size, Fate fate) {
        for (int i = size; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            marks.set(i, new Mark(mark.book, mark.index, mark.number, mark.column, mark.fate.worse(fate)));
        }
    }

    /** Counts some of them. */
    void count(int start, int end) {
        for (int i = start; i < end; i++) {
            marks.get(i).count();
        }
    }
}
