package org.example.state;

import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ReferenceSpec;
import java.util.List;

/**
 * The rows that references look for, by some columns, and of one kind where that is said.
 *
 * @param file the file
 * @param by the columns
 * @param kind the column that tells the kind, or -1
 * @param value the kind that is meant
 */
record Target(FileSpec<?> file, List<Integer> by, int kind, String value) {

    static Target of(Format format, ReferenceSpec reference) {
        FileSpec<?> file = format.file(reference.target());
        List<Integer> by = reference.by().stream()
                .map(component -> file.column(component).ordinal())
                .toList();
        int kind =
                reference.kind().isEmpty() ? -1 : file.column(reference.kind()).ordinal();
        return new Target(file, by, kind, reference.value());
    }

    /** Returns whether a row may be of the kind that is meant; one that cannot be read may. */
    boolean mayMean(SeenRow row) {
        if (kind < 0 || row.broken() || !row.good(kind)) {
            return true;
        }
        String text = row.text(kind);
        return file.columns().get(kind).codes().getOrDefault(text, text).equals(value);
    }
}
