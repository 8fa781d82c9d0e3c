package dev.roster.io.snapshot;

import dev.roster.internal.row.Header;
import dev.roster.internal.text.Blanks;
import dev.roster.io.snapshot.KeyCells.Chosen;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one file into digests. */
final class RowDigests {
    private static final int SCHOOL = RowDigest.BYTES;
    private static final int PARENT = 2 * RowDigest.BYTES;
    private static final int CONTENT = 3 * RowDigest.BYTES;
    private static final int IDENTITY = 7 * RowDigest.BYTES;
    private static final List<UnaryOperator<String>> FORMS =
            List.of(RowDigests::trimmed, text -> text.toLowerCase(Locale.ROOT), RowDigests::withoutZeros);

    private final SnapshotKey key;
    private final KeyCells cells;
    private final List<Labelled> labelled;

    /** A cell with the name of its column. */
    private record Labelled(String label, int cell) {}

    RowDigests(SnapshotKey key, KeyCells cells, FileSpec<?> file, Header header, RawRow names) {
        this.key = key;
        this.cells = cells;
        String[] labels = new String[names.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = names.text(i);
        }
        for (ColumnSpec column : file.columns()) {
            int cell = header.cell(column.ordinal());
            if (cell >= 0) {
                labels[cell] = column.header();
            }
        }
        this.labelled = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            labelled.add(new Labelled(labels[i], i));
        }
        labelled.sort(Comparator.comparing(Labelled::label).thenComparing(Labelled::cell));
    }

    /** Returns the digests of a row, in the order of {@link SnapshotRow}. */
    byte[] of(RawRow row) {
        byte[] digests = new byte[SnapshotRow.BYTES];
        Chosen own = cells.key(row);
        content(row, own, digests);
        if (own == null) {
            key.add("row").add(digests, CONTENT, CONTENT + RowDigest.BYTES).end(digests, 0);
        } else {
            whole(row, own, digests, 0);
        }
        for (int i = 0; i < FORMS.size(); i++) {
            form(row, own, FORMS.get(i), digests, CONTENT + (i + 1) * RowDigest.BYTES);
        }
        int school = cells.school(row);
        if (school >= 0) {
            key.add("school")
                    .add(row.bytes(), row.start(school), row.end(school))
                    .end(digests, SCHOOL);
        }
        Chosen identity = cells.identity(row);
        if (identity != null && identity.equals(own)) {
            System.arraycopy(digests, 0, digests, IDENTITY, RowDigest.BYTES);
        } else if (identity != null) {
            whole(row, identity, digests, IDENTITY);
        }
        Chosen parent = cells.parent(row);
        if (parent != null) {
            whole(row, parent, digests, PARENT);
        }
        return digests;
    }

    private void content(RawRow row, @Nullable Chosen own, byte[] digests) {
        key.add("content");
        for (Labelled each : labelled) {
            if (!KeyCells.blank(row, each.cell())
                    && (own == null || !own.cells().contains(each.cell()))) {
                key.add(each.label()).add(row.bytes(), row.start(each.cell()), row.end(each.cell()));
            }
        }
        key.end(digests, CONTENT);
    }

    private void begin(Chosen chosen) {
        key.add("key").add(chosen.file());
        chosen.components().forEach(key::add);
    }

    private void whole(RawRow row, Chosen chosen, byte[] digests, int at) {
        begin(chosen);
        for (int cell : chosen.cells()) {
            boolean blank = KeyCells.blank(row, cell);
            key.add(row.bytes(), blank ? 0 : row.start(cell), blank ? 0 : row.end(cell));
        }
        key.end(digests, at);
    }

    /** A form that is the key itself has its digest, which spares making it. */
    private void form(RawRow row, @Nullable Chosen own, UnaryOperator<String> form, byte[] digests, int at) {
        List<String> formed = new ArrayList<>();
        boolean same = true;
        if (own != null) {
            for (int cell : own.cells()) {
                String text = KeyCells.blank(row, cell) ? "" : row.text(cell);
                String other = form.apply(text);
                same &= text.equals(other);
                formed.add(other);
            }
        }
        if (own == null || same) {
            System.arraycopy(digests, 0, digests, at, RowDigest.BYTES);
            return;
        }
        begin(own);
        formed.forEach(key::add);
        key.end(digests, at);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Blanks.space(text.charAt(start))) {
            start++;
        }
        while (end > start && Blanks.space(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String withoutZeros(String text) {
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start);
    }
}
