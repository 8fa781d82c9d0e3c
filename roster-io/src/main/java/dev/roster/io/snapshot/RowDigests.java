package dev.roster.io.snapshot;

import dev.roster.internal.row.Header;
import dev.roster.io.snapshot.KeyCells.Chosen;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one file into digests. */
final class RowDigests {
    private static final int SCHOOL = RowDigest.BYTES;
    private static final int PARENT = 2 * RowDigest.BYTES;
    private static final int OTHER = 3 * RowDigest.BYTES;
    private static final int CONTENT = 4 * RowDigest.BYTES;
    private static final int REST = 5 * RowDigest.BYTES;
    private static final int FORMS = 6 * RowDigest.BYTES;
    private static final int IDENTITY = 10 * RowDigest.BYTES;

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
        int at = FORMS;
        for (KeyForm form : KeyForm.values()) {
            form(row, own, form, digests, at);
            at += RowDigest.BYTES;
        }
        school(row, digests);
        Chosen identity = cells.identity(row);
        if (identity != null && identity.equals(own)) {
            System.arraycopy(digests, 0, digests, IDENTITY, RowDigest.BYTES);
        } else {
            wholeIfAny(row, identity, digests, IDENTITY);
        }
        wholeIfAny(row, cells.parent(row), digests, PARENT);
        wholeIfAny(row, cells.other(row), digests, OTHER);
        return digests;
    }

    private void school(RawRow row, byte[] digests) {
        int school = cells.school(row);
        if (school < 0) {
            return;
        }
        ColumnSpec several = cells.schools();
        if (several != null
                && several.cell().parse(row.text(school)) instanceof List<?> schools
                && !schools.isEmpty()) {
            key.add("school").add(String.valueOf(schools.get(0))).end(digests, SCHOOL);
        } else {
            key.add("school")
                    .add(row.bytes(), row.start(school), row.end(school))
                    .end(digests, SCHOOL);
        }
    }

    private void content(RawRow row, @Nullable Chosen own, byte[] digests) {
        List<Labelled> content = new ArrayList<>();
        List<Labelled> rest = new ArrayList<>();
        for (Labelled each : labelled) {
            if (!KeyCells.blank(row, each.cell())) {
                if (own == null || !own.cells().contains(each.cell())) {
                    content.add(each);
                }
                if (!cells.id(each.cell(), own)) {
                    rest.add(each);
                }
            }
        }
        digest(row, content, digests, CONTENT);
        boolean tells = !rest.isEmpty() || cells.hangs(row, own);
        if (tells && rest.equals(content)) {
            System.arraycopy(digests, CONTENT, digests, REST, RowDigest.BYTES);
        } else if (tells) {
            digest(row, rest, digests, REST);
        }
    }

    private void digest(RawRow row, List<Labelled> filled, byte[] digests, int at) {
        key.add("content");
        for (Labelled each : filled) {
            key.add(each.label()).add(row.bytes(), row.start(each.cell()), row.end(each.cell()));
        }
        key.end(digests, at);
    }

    private void begin(Chosen chosen) {
        key.add("key").add(chosen.file());
        chosen.components().forEach(key::add);
    }

    private void wholeIfAny(RawRow row, @Nullable Chosen chosen, byte[] digests, int at) {
        if (chosen != null) {
            whole(row, chosen, digests, at);
        }
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
    private void form(RawRow row, @Nullable Chosen own, KeyForm form, byte[] digests, int at) {
        List<String> formed = new ArrayList<>();
        boolean same = true;
        if (own != null) {
            for (int i = 0; i < own.cells().size(); i++) {
                int cell = own.cells().get(i);
                String text = KeyCells.blank(row, cell) ? "" : row.text(cell);
                String other = form.ofIdsOnly() && !own.ids().get(i) ? text : form.of(text);
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
}
