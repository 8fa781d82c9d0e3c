package dev.roster.validate;

import dev.roster.internal.row.Header;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.List;

/** Which columns of a file are there. */
record Columns(FileSpec<?> file, Header header) {

    List<Integer> ordinals(List<String> components) {
        return components.stream()
                .map(component -> file.column(component).ordinal())
                .toList();
    }

    boolean present(List<Integer> columns) {
        return columns.stream().allMatch(column -> header.cell(column) >= 0);
    }

    /** Returns whether all of these columns are there that somebody has to fill, if only one of them. */
    boolean complete(List<Integer> columns) {
        return columns.stream()
                .allMatch(column ->
                        header.cell(column) >= 0 || file.columns().get(column).need() == ColumnSpec.Need.NO);
    }

    /** Returns whether a rule on these columns can run: one that nobody has to fill may be missing. */
    boolean usable(List<Integer> columns) {
        return columns.stream()
                .allMatch(column ->
                        header.cell(column) >= 0 || file.columns().get(column).need() != ColumnSpec.Need.YES);
    }
}
