package dev.roster.io.snapshot;

import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schools of a set, in the order in which its files name them first. Memory grows with the schools. */
final class SchoolList {
    private static final long NO_LINE = 0;

    private final Map<RowDigest, Long> lines = new LinkedHashMap<>();

    /** Takes the school of a row. */
    void add(byte[] row) {
        RowDigest school = school(row);
        if (!school.none()) {
            lines.putIfAbsent(school, NO_LINE);
        }
    }

    /** Takes a row of the file of schools. */
    void add(byte[] row, long line) {
        RowDigest school = school(row);
        if (!school.none() && lines.getOrDefault(school, NO_LINE) == NO_LINE) {
            lines.put(school, line);
        }
    }

    /** Takes a school of another list. */
    void add(SnapshotSchool school) {
        Long line = school.line();
        lines.putIfAbsent(school.digest(), line == null ? NO_LINE : line);
    }

    /** Returns the school of a row, which may be none. */
    static RowDigest school(byte[] row) {
        return RowDigest.at(ByteBuffer.wrap(row, RowDigest.BYTES, RowDigest.BYTES));
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(lines.size());
        for (Map.Entry<RowDigest, Long> each : lines.entrySet()) {
            out.writeLong(each.getKey().high());
            out.writeLong(each.getKey().low());
            out.writeLong(each.getValue());
        }
    }

    static List<SnapshotSchool> read(DataInput in) throws IOException {
        List<SnapshotSchool> schools = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            RowDigest digest = new RowDigest(in.readLong(), in.readLong());
            long line = in.readLong();
            schools.add(new SnapshotSchool(digest, line == NO_LINE ? null : line));
        }
        return schools;
    }
}
