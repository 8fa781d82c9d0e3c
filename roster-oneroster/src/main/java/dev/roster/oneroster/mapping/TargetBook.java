package dev.roster.oneroster.mapping;

import dev.roster.io.csv.CsvRowWriter;
import dev.roster.io.profile.Supplement;
import dev.roster.problem.Severity;
import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A target file that is written: its rows, the keys that it has, and what its cells were filled from. */
final class TargetBook implements Closeable {
    private final FileSpec<?> file;
    private final RosterSink sink;
    private final SupplementRows supplement;
    private final TargetRules rules;
    private final @Nullable FirstRows firsts;
    private final long[] filled;
    private final long[] supplemented;
    private final long[] missing;
    private final List<Map<String, Long>> invented = new ArrayList<>();
    private @Nullable PendingFile pending;
    private @Nullable CsvRowWriter out;
    private final Set<String> open = new LinkedHashSet<>();
    private long rows;

    TargetBook(FileSpec<?> file, RosterSink sink, Supplement supplement, @Nullable FirstRows firsts) {
        this.file = file;
        this.sink = sink;
        this.firsts = firsts;
        this.supplement = new SupplementRows(file, supplement);
        this.rules = new TargetRules(file);
        int width = file.columns().size();
        this.filled = new long[width];
        this.supplemented = new long[width];
        this.missing = new long[width];
        for (int i = 0; i < width; i++) {
            invented.add(new TreeMap<>());
        }
    }

    FileSpec<?> file() {
        return file;
    }

    /** Writes open columns too. */
    void open(List<String> headers) {
        open.addAll(headers);
    }

    long rows() {
        return rows;
    }

    /** Returns whether the file has a component, filled in every row. */
    boolean full(String component) {
        return file.columns().stream()
                .anyMatch(column -> column.component().equals(component) && filled[column.ordinal()] == rows);
    }

    /** Returns the number of the row that has the same key and was written before, or -1. */
    int before(@Nullable String[] cells) {
        return firsts == null ? -1 : firsts.before(cells);
    }

    /** Returns the key of a row as it is written. */
    String key(@Nullable String[] cells) {
        List<@Nullable String> key = new ArrayList<>();
        file.keys().get(0).columns().forEach(column -> key.add(cells[column]));
        return key.toString();
    }

    /** Returns whether the row that was written is about the same, so that a later one is left out. */
    boolean about(int number, long entity) {
        return firsts != null && firsts.about(number, entity);
    }

    /** Returns whether the row that was written says the same in a column. */
    boolean says(int number, int column, String text) {
        return firsts != null && firsts.says(number, column, text);
    }

    /**
     * Writes a row.
     *
     * @param cells its cells in documented order; {@code null} where nothing is known
     * @param rules by which rule a cell was invented; {@code null} where it was not
     * @param opened the cells of open columns, by header
     * @param entity a digest of what it is about
     */
    void write(@Nullable String[] cells, @Nullable String[] rules, Map<String, String> opened, long entity)
            throws IOException {
        if (firsts != null) {
            firsts.add(cells, entity);
        }
        @Nullable String[] whole = Arrays.copyOf(cells, cells.length);
        supplement.fill(whole);
        this.rules.look(whole);
        for (ColumnSpec column : file.columns()) {
            count(column, cells[column.ordinal()], rules[column.ordinal()], whole[column.ordinal()]);
        }
        List<String> row = row(whole);
        open.forEach(header -> row.add(opened.getOrDefault(header, "")));
        writer().row(row);
        rows++;
    }

    private void count(ColumnSpec column, @Nullable String mapped, @Nullable String rule, @Nullable String whole) {
        int ordinal = column.ordinal();
        filled[ordinal] += whole == null ? 0 : 1;
        supplemented[ordinal] += mapped == null && whole != null ? 1 : 0;
        if (rule != null && mapped != null) {
            invented.get(ordinal).merge(rule, 1L, Long::sum);
        }
        if (whole == null && required(column)) {
            missing[ordinal]++;
        }
    }

    static boolean required(ColumnSpec column) {
        return column.blank() != null && column.blank().severity() == Severity.ERROR;
    }

    private List<String> row(@Nullable String[] cells) {
        List<String> row = new ArrayList<>();
        for (ColumnSpec column : file.written()) {
            String text = cells[column.ordinal()];
            row.add(text == null ? "" : text);
        }
        return row;
    }

    private CsvRowWriter writer() throws IOException {
        if (out == null) {
            pending = sink.create(file.name());
            out = new CsvRowWriter(pending.stream(), file.lineEnd());
            List<String> headers = new ArrayList<>(
                    file.written().stream().map(ColumnSpec::header).toList());
            headers.addAll(open);
            out.row(headers);
        }
        return out;
    }

    /** Puts the file in its place; one without rows is none. */
    void commit() throws IOException {
        if (out != null && pending != null) {
            out.flush();
            pending.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (pending != null) {
            pending.close();
        }
    }

    private Map<String, Long> broken() {
        Map<String, Long> broken = new TreeMap<>(rules.broken());
        if (firsts != null && firsts.repeated() > 0) {
            broken.put(file.keys().get(0).use().rule().code(), firsts.repeated());
        }
        return broken;
    }

    /** Returns what is to be reported. */
    LossReport.Target loss() {
        List<LossReport.TargetColumn> columns = new ArrayList<>();
        for (ColumnSpec column : file.columns()) {
            int at = column.ordinal();
            columns.add(new LossReport.TargetColumn(
                    column.header(),
                    filled[at],
                    supplemented[at],
                    supplement.contradicted(at),
                    invented.get(at),
                    missing[at]));
        }
        return new LossReport.Target(file.id(), rows, columns, broken(), supplement.unused());
    }
}
