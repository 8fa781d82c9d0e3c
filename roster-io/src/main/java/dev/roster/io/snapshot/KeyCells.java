package dev.roster.io.snapshot;

import dev.roster.internal.row.Header;
import dev.roster.source.RawRow;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.KeySpec;
import dev.roster.spec.ReferenceSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the cells of a file stand that its rows are compared by: those of the key, of the school, of the parent. */
final class KeyCells {
    private static final int NONE = -1;

    private final Header header;
    private final @Nullable Chosen key;
    private final @Nullable Chosen fallback;
    private final List<Chosen> ends;
    private final @Nullable Chosen identity;
    private final int school;
    private final @Nullable Chosen parent;

    /**
     * Cells that together mean a row of a file.
     *
     * @param file the file that has the row
     * @param components that file's components
     * @param cells where their values stand
     */
    record Chosen(String file, List<String> components, List<Integer> cells) {
        boolean filled(RawRow row) {
            for (int cell : cells) {
                if (blank(row, cell)) {
                    return false;
                }
            }
            return true;
        }
    }

    KeyCells(Format format, FileSpec<?> file, Header header) {
        this.header = header;
        KeySpec first = file.keys().isEmpty() ? null : file.keys().get(0);
        key = first == null ? null : chosen(file, first.columns());
        fallback = first == null || first.whenBlank().isEmpty() ? null : chosen(file, first.whenBlank());
        ends = new ArrayList<>();
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
        school = file.columns().stream()
                .filter(column -> column.school() && header.cell(column.ordinal()) >= 0)
                .mapToInt(column -> header.cell(column.ordinal()))
                .findFirst()
                .orElse(NONE);
        ReferenceSpec above = file.parent();
        parent = above == null ? null : parent(format, above);
    }

    static boolean blank(RawRow row, int cell) {
        return cell < 0 || cell >= row.size() || row.blank(cell);
    }

    private Chosen chosen(FileSpec<?> file, List<Integer> columns) {
        List<String> components = columns.stream()
                .map(each -> file.columns().get(each).component())
                .toList();
        return new Chosen(file.name(), components, cells(columns));
    }

    private @Nullable Chosen parent(Format format, ReferenceSpec reference) {
        return format.files().stream()
                .filter(file -> file.type().equals(reference.target()))
                .findFirst()
                .map(file -> new Chosen(file.name(), reference.by(), cells(reference.from())))
                .orElse(null);
    }

    private List<Integer> cells(List<Integer> columns) {
        return columns.stream().map(header::cell).toList();
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
        return blank(row, school) ? NONE : school;
    }

    /** Returns the cells of the parent, or {@code null} where the row has none. */
    @Nullable
    Chosen parent(RawRow row) {
        return parent != null && parent.filled(row) ? parent : null;
    }
}
