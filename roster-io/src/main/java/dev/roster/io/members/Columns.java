package dev.roster.io.members;

import dev.roster.problem.Problem.Figure;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of a file whose records name their members: every name of any record, in the order of appearance. */
public final class Columns {
    private final List<Column> columns;
    private final List<Figure> limit;
    private final boolean nestedOnly;

    /** A column: its name as it is written, and where that stands first. */
    private static final class Column {
        private final byte[] name;
        private final long line;
        private final long badByte;

        /** Makes a column; the byte is the first of the name that is not UTF-8, or -1 where nobody can tell. */
        Column(byte[] name, long line, long badByte) {
            this.name = name;
            this.line = line;
            this.badByte = badByte;
        }
    }

    private Columns(List<Column> columns, List<Figure> limit, boolean nestedOnly) {
        this.columns = List.copyOf(columns);
        this.limit = limit;
        this.nestedOnly = nestedOnly;
    }

    /** Returns whether each record is nested too deeply, so that its names are no columns'. */
    boolean nestedOnly() {
        return nestedOnly;
    }

    int size() {
        return columns.size();
    }

    byte[] encoded(int column) {
        return columns.get(column).name;
    }

    /** Gives all names to a row, the header, which stands on a line. */
    void header(RawRow row, long line) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        columns.forEach(column -> names.writeBytes(column.name));
        row.reset(names.toByteArray(), line, 0);
        int start = 0;
        for (Column column : columns) {
            int end = start + column.name.length;
            row.add(start, end, 0);
            start = end;
        }
        row.linesOf(columns.stream().mapToLong(column -> column.line).toArray());
        row.placedBy(this::badByte);
    }

    /** Returns where the bad byte of the name stands that reaches over an index. */
    private long badByte(int index) {
        int end = 0;
        for (Column column : columns) {
            end += column.name.length;
            if (index < end) {
                return column.badByte;
            }
        }
        return -1;
    }

    /** Returns whether there are more, which were left out. */
    boolean over() {
        return !limit.isEmpty();
    }

    /** Returns the limit that was passed. */
    List<Figure> limit() {
        return limit;
    }

    /** Looks at one record after the other. */
    static final class Survey {
        private final Limits limits;
        private final Set<String> names = new HashSet<>();
        private final List<Column> columns = new ArrayList<>();
        private final RawRow probe = new RawRow();
        private List<Figure> limit = List.of();
        private long bytes;
        private long records;
        private long nested;

        Survey(Limits limits) {
            this.limits = limits;
        }

        void add(MemberRecord record) {
            records++;
            nested += record.nested() ? 1 : 0;
            for (int member = 0; member < record.members(); member++) {
                boolean usual = member < columns.size() && record.named(member, columns.get(member).name);
                if (!usual && limit.isEmpty() && !names.contains(record.name(member))) {
                    add(record, member);
                }
            }
        }

        private void add(MemberRecord record, int member) {
            String name = record.name(member);
            byte[] encoded = name.getBytes(StandardCharsets.ISO_8859_1);
            if (names.size() == limits.columns()) {
                limit = List.of(new Figure("column limit", limits.columns()));
            } else if (bytes + encoded.length > limits.rowBytes()) {
                limit = List.of(new Figure("row limit in bytes", limits.rowBytes()));
            } else {
                bytes += encoded.length;
                names.add(name);
                columns.add(new Column(encoded, record.line(), badByte(record, member)));
            }
        }

        private long badByte(MemberRecord record, int member) {
            probe.reset(record.buffer(), record.line(), 0);
            probe.add(record.nameStart(member), record.nameEnd(member), 0);
            probe.placedBy(record::position);
            return probe.malformed(0) ? probe.badByte(0) : -1;
        }

        Columns columns(List<String> documented) {
            return new Columns(
                    records == 0 ? documented(documented) : columns, limit, nested == records && records > 0);
        }

        private static List<Column> documented(List<String> headers) {
            return headers.stream()
                    .distinct()
                    .map(header -> new Column(header.getBytes(StandardCharsets.UTF_8), 1, -1))
                    .toList();
        }
    }
}
