package dev.roster.io.snapshot;

import dev.roster.internal.compare.Hanging;
import dev.roster.internal.row.Header;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.KeySpec;
import dev.roster.spec.ReferenceSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the cells of a file stand that its rows are compared by: those of the key, of the school, of the rows they hang on. */
final class KeyCells {
    static final int NONE = -1;

    private final Header header;
    private final @Nullable Chosen key;
    private final @Nullable Chosen fallback;
    private final List<Chosen> ends = new ArrayList<>();
    private final @Nullable Chosen identity;
    private final @Nullable ColumnSpec school;
    private final List<Chosen> references;
    private final Set<Integer> ids = new HashSet<>();

    /** Cells that together mean a row of a file. */
    static final class Chosen {
        private final byte[] first;
        private final int[] cells;
        private final boolean[] ids;

        /**
         * Chooses cells.
         *
         * @param file the file that has the row
         * @param components that file's components
         * @param cells where their values stand
         * @param ids which of them are identifiers, and not names or the like
         */
        Chosen(String file, List<String> components, int[] cells, boolean[] ids) {
            List<String> texts = new ArrayList<>(List.of("key", file));
            texts.addAll(components);
            this.first = SnapshotKey.parts(texts);
            this.cells = cells;
            this.ids = ids;
        }

        /** Returns what stands before the values, so that no other row looks alike. */
        byte[] first() {
            return first;
        }

        int[] cells() {
            return cells;
        }

        boolean[] ids() {
            return ids;
        }

        boolean filled(RawRow row) {
            for (int cell : cells) {
                if (blank(row, cell)) {
                    return false;
                }
            }
            return true;
        }

        boolean has(int cell) {
            return place(cell) >= 0;
        }

        int place(int cell) {
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] == cell) {
                    return i;
                }
            }
            return -1;
        }

        /** Returns whether the same values have the same digest. */
        boolean same(@Nullable Chosen other) {
            return other != null && Arrays.equals(first, other.first) && Arrays.equals(cells, other.cells);
        }
    }

    KeyCells(Format format, FileSpec<?> file, Header header) {
        this.header = header;
        KeySpec first = file.keys().isEmpty() ? null : file.keys().get(0);
        key = first == null ? null : chosen(file, first.columns());
        fallback = first == null || first.whenBlank().isEmpty() ? null : chosen(file, first.whenBlank());
        if (first != null) {
            for (int end : first.firstOf()) {
                List<Integer> with = new ArrayList<>(first.columns());
                with.add(end);
                ends.add(chosen(file, with));
            }
        }
        identity = file.identity().isEmpty()
                ? null
                : chosen(
                        file,
                        file.identity().stream()
                                .map(component -> file.column(component).ordinal())
                                .toList());
        ColumnSpec own = Hanging.ownSchool(format, file);
        school = own != null
                ? own
                : file.columns().stream().filter(ColumnSpec::school).findFirst().orElse(null);
        references = Hanging.references(file).stream()
                .map(reference -> reference(format, file, reference))
                .toList();
        Hanging.columns(format, file).forEach(column -> ids.add(header.cell(column)));
    }

    static boolean blank(RawRow row, int cell) {
        return cell < 0 || cell >= row.size() || row.blank(cell);
    }

    private Chosen chosen(FileSpec<?> file, List<Integer> columns) {
        List<String> components = columns.stream()
                .map(each -> file.columns().get(each).component())
                .toList();
        return new Chosen(file.name(), components, cells(columns), ids(file, columns));
    }

    private Chosen reference(Format format, FileSpec<?> file, ReferenceSpec reference) {
        String target = format.file(reference.target()).name();
        return new Chosen(target, reference.by(), cells(reference.from()), ids(file, reference.from()));
    }

    private int[] cells(List<Integer> columns) {
        return columns.stream().mapToInt(header::cell).toArray();
    }

    private static boolean[] ids(FileSpec<?> file, List<Integer> columns) {
        boolean[] ids = new boolean[columns.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = file.columns().get(columns.get(i)).type() == ColumnType.ID;
        }
        return ids;
    }

    /** Returns the cells of a row's key, or {@code null} where it has none. */
    @Nullable
    Chosen key(RawRow row) {
        if (key == null) {
            return null;
        }
        for (Chosen end : ends) {
            if (end.filled(row)) {
                return end;
            }
        }
        if (ends.isEmpty() && key.filled(row)) {
            return key;
        }
        return fallback;
    }

    /** Returns the cells of what other files mean by the row, or {@code null} where it has none. */
    @Nullable
    Chosen identity(RawRow row) {
        return identity != null && identity.filled(row) ? identity : null;
    }

    /** Returns the cell of the school, or -1 where the row has none. */
    int school(RawRow row) {
        int cell = school == null ? NONE : header.cell(school.ordinal());
        return blank(row, cell) ? NONE : cell;
    }

    /** Returns the column of the school where it may name several; {@code null} where it names one, or there is none. */
    @Nullable
    ColumnSpec schools() {
        return school != null && school.type() == ColumnType.LIST ? school : null;
    }

    /** Returns the cells of the parent, or {@code null} where the row has none. */
    @Nullable
    Chosen parent(RawRow row) {
        return !references.isEmpty() && references.get(0).filled(row) ? references.get(0) : null;
    }

    /** Returns the cells of the first other row that it hangs on, or {@code null} where there is none. */
    @Nullable
    Chosen other(RawRow row) {
        for (int i = 1; i < references.size(); i++) {
            if (references.get(i).filled(row)) {
                return references.get(i);
            }
        }
        return null;
    }

    /** Returns whether a cell means a row of some file or a school, or is an identifier in the row's own key. */
    boolean id(int cell, @Nullable Chosen own) {
        int place = own == null ? NONE : own.place(cell);
        return ids.contains(cell) || (own != null && place >= 0 && own.ids()[place]);
    }

    /** Returns whether a row is told from others by those that it hangs on: it hangs on two, or its key is nothing else. */
    boolean hangs(RawRow row, @Nullable Chosen own) {
        return other(row) != null || (own != null && Arrays.stream(own.cells()).allMatch(ids::contains));
    }
}
