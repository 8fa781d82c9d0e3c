package dev.roster.io.snapshot;

import dev.roster.internal.row.Header;
import dev.roster.io.snapshot.KeyCells.Chosen;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final byte[] CONTENT_FIRST = SnapshotKey.parts(List.of("content"));
    private static final byte[] SCHOOL_FIRST = SnapshotKey.parts(List.of("school"));

    private final SnapshotKey key;
    private final KeyCells cells;
    private final RowMarks marks;
    private final List<Labelled> labelled = new ArrayList<>();
    private final List<Labelled> content = new ArrayList<>();
    private final List<Labelled> rest = new ArrayList<>();
    private final Recent recent = new Recent();

    /** A cell with the name of its column. */
    private static final class Labelled {
        private final String label;
        private final byte[] part;
        private final int cell;

        Labelled(String label, int cell) {
            this.label = label;
            this.part = SnapshotKey.parts(List.of(label));
            this.cell = cell;
        }
    }

    /**
     * Makes digests.
     *
     * @param without documented headers whose cells are passed over
     */
    RowDigests(
            SnapshotKey key,
            KeyCells cells,
            RowMarks marks,
            FileSpec<?> file,
            Header header,
            RawRow names,
            Set<String> without) {
        this.key = key;
        this.cells = cells;
        this.marks = marks;
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
        for (int i = 0; i < labels.length; i++) {
            if (!marks.deltaOnly(i) && !without.contains(labels[i])) {
                labelled.add(new Labelled(labels[i], i));
            }
        }
        labelled.sort(Comparator.comparing((Labelled each) -> each.label).thenComparingInt(each -> each.cell));
    }

    /** Returns the digests of a row, in the order of {@link SnapshotRow}. */
    byte[] of(RawRow row) {
        byte[] digests = new byte[SnapshotRow.BYTES];
        Chosen own = cells.key(row);
        content(row, own, digests);
        if (own == null) {
            key.add("row").add(digests, CONTENT, CONTENT + RowDigest.BYTES).end(digests, 0);
        } else {
            whole(row, own);
            key.end(digests, 0);
        }
        forms(row, own, digests);
        school(row, digests);
        Chosen identity = cells.identity(row);
        if (identity != null && identity.same(own)) {
            System.arraycopy(digests, 0, digests, IDENTITY, RowDigest.BYTES);
        } else {
            wholeIfAny(row, identity, digests, IDENTITY);
        }
        wholeIfAny(row, cells.parent(row), digests, PARENT);
        wholeIfAny(row, cells.other(row), digests, OTHER);
        digests[SnapshotRow.DEPARTS] = (byte) (marks.departs(row) ? 1 : 0);
        return digests;
    }

    private void school(RawRow row, byte[] digests) {
        int school = cells.school(row);
        if (school < 0) {
            return;
        }
        key.addAll(SCHOOL_FIRST);
        ColumnSpec several = cells.schools();
        if (several != null
                && several.cell().parse(row.text(school)) instanceof List<?> schools
                && !schools.isEmpty()) {
            key.add(String.valueOf(schools.get(0)));
        } else {
            key.add(row.bytes(), row.start(school), row.end(school));
        }
        key.end(digests, SCHOOL, recent);
    }

    private void content(RawRow row, @Nullable Chosen own, byte[] digests) {
        content.clear();
        rest.clear();
        for (Labelled each : labelled) {
            if (!KeyCells.blank(row, each.cell)) {
                if (own == null || !own.has(each.cell)) {
                    content.add(each);
                }
                if (!cells.id(each.cell, own)) {
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
        key.addAll(CONTENT_FIRST);
        for (Labelled each : filled) {
            key.addAll(each.part).add(row.bytes(), row.start(each.cell), row.end(each.cell));
        }
        if (filled.size() < 2) {
            key.end(digests, at, recent);
        } else {
            key.end(digests, at);
        }
    }

    private void wholeIfAny(RawRow row, @Nullable Chosen chosen, byte[] digests, int at) {
        if (chosen != null) {
            whole(row, chosen);
            key.end(digests, at, recent);
        }
    }

    private void whole(RawRow row, Chosen chosen) {
        key.addAll(chosen.first());
        for (int cell : chosen.cells()) {
            boolean blank = KeyCells.blank(row, cell);
            key.add(row.bytes(), blank ? 0 : row.start(cell), blank ? 0 : row.end(cell));
        }
    }

    /** A form that is the key itself has its digest, which spares making it. */
    private void forms(RawRow row, @Nullable Chosen own, byte[] digests) {
        Set<KeyForm> others = EnumSet.noneOf(KeyForm.class);
        if (own != null) {
            for (int cell : own.cells()) {
                if (!KeyCells.blank(row, cell)) {
                    KeyForm.addOthers(row.bytes(), row.start(cell), row.end(cell), others);
                }
            }
        }
        int at = FORMS;
        for (KeyForm form : KeyForm.values()) {
            if (own != null && others.contains(form)) {
                form(row, own, form);
                key.end(digests, at);
            } else {
                System.arraycopy(digests, 0, digests, at, RowDigest.BYTES);
            }
            at += RowDigest.BYTES;
        }
    }

    private void form(RawRow row, Chosen own, KeyForm form) {
        key.addAll(own.first());
        for (int i = 0; i < own.cells().length; i++) {
            int cell = own.cells()[i];
            String text = KeyCells.blank(row, cell) ? "" : row.text(cell);
            key.add(form.ofIdsOnly() && !own.ids()[i] ? text : form.of(text));
        }
    }
}
