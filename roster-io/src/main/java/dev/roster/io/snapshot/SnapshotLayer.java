package dev.roster.io.snapshot;

import dev.roster.internal.compare.Hanging;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays one snapshot over another: a file that is whole replaces the file, and a row of changes the row with its key. A row
 * that departs stays as one that departed. Both are sorted alike, so that memory does not grow with the rows.
 */
final class SnapshotLayer {
    private final Format format;
    private final Snapshot earlier;
    private final Snapshot later;
    private final boolean whole;
    private final Map<String, SnapshotFile> before = new LinkedHashMap<>();
    private final Map<String, SnapshotFile> now = new LinkedHashMap<>();
    private final Set<RowDigest> schools = new HashSet<>();

    /** Takes a row, or fails at that. */
    private interface Taker {
        void take(byte[] row) throws IOException;
    }

    /**
     * Makes a layer.
     *
     * @param whole whether the earlier one is all that there was then
     */
    SnapshotLayer(Format format, Snapshot earlier, Snapshot later, boolean whole) {
        this.format = format;
        this.earlier = earlier;
        this.later = later;
        this.whole = whole;
        earlier.files().forEach(file -> before.put(file.name(), file));
        later.files().forEach(file -> now.put(file.name(), file));
    }

    void writeTo(DataOutputStream out) throws IOException {
        SnapshotWriter.begin(out, earlier.key(), earlier.format());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            SnapshotWriter.file(out, name, columns(name), count(name));
            merge(name, row -> {
                out.write(row);
                schools.add(SchoolList.school(row));
            });
        }
        out.writeByte(SnapshotWriter.END);
        for (String name : names) {
            out.writeByte(mode(name) == FileMode.DELTA ? SnapshotWriter.DELTA : SnapshotWriter.BULK);
        }
        schools().writeTo(out);
        out.flush();
    }

    private boolean replaced(String name) {
        SnapshotFile file = now.get(name);
        return file != null && file.mode() == FileMode.BULK;
    }

    private FileMode mode(String name) {
        SnapshotFile file = before.get(name);
        boolean changes = !replaced(name) && (file == null || file.mode() == FileMode.DELTA);
        return changes && !whole ? FileMode.DELTA : FileMode.BULK;
    }

    private List<String> columns(String name) {
        SnapshotFile old = before.get(name);
        SnapshotFile change = now.get(name);
        if (old == null || change == null || replaced(name)) {
            return change != null ? change.columns() : old != null ? old.columns() : List.of();
        }
        Set<String> both = new HashSet<>(old.columns());
        both.addAll(change.columns());
        return format.layouts(name).stream()
                .flatMap(layout -> layout.columns().stream())
                .map(column -> column.header())
                .filter(both::contains)
                .distinct()
                .toList();
    }

    private long count(String name) throws IOException {
        long[] rows = {0};
        merge(name, row -> rows[0]++);
        return rows[0];
    }

    private void merge(String name, Taker taker) throws IOException {
        try (SnapshotRows old = before.containsKey(name) && !replaced(name) ? earlier.open(name) : null;
                SnapshotRows changes = now.containsKey(name) ? later.open(name) : null) {
            byte[] left = next(old);
            byte[] right = next(changes);
            byte[] last = null;
            while (left != null || right != null) {
                if (right != null && (left == null || compareKeys(left, right) >= 0)) {
                    taker.take(right);
                    last = right;
                    right = next(changes);
                } else if (left != null) {
                    if (last == null || compareKeys(left, last) != 0) {
                        taker.take(left);
                    }
                    left = next(old);
                }
            }
        }
    }

    private static byte @Nullable [] next(@Nullable SnapshotRows rows) throws IOException {
        return rows == null ? null : rows.next();
    }

    private static int compareKeys(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, 0, RowDigest.BYTES, other, 0, RowDigest.BYTES);
    }

    /** The schools that rows still belong to; their lines are those of the last whole file of schools. */
    private SchoolList schools() {
        boolean lines = format.files().stream()
                .filter(file -> Hanging.ownSchool(format, file) != null)
                .map(FileSpec::name)
                .anyMatch(this::replaced);
        SchoolList list = new SchoolList();
        List<SnapshotSchool> all = new ArrayList<>();
        (lines ? later : earlier).schools().forEach(all::add);
        (lines ? earlier : later).schools().forEach(school -> all.add(new SnapshotSchool(school.digest(), null)));
        all.stream().filter(school -> schools.contains(school.digest())).forEach(list::add);
        return list;
    }
}
