package dev.roster.io.staging;

import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RowChecker;
import dev.roster.internal.row.UnknownRules;
import dev.roster.io.csv.CsvReader;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file and says where the rows lie that somebody asks for. */
final class RowWalk {
    private final List<FileSpec<?>> layouts;
    private final Limits limits;
    private final UnknownRules unknown;
    private final List<PlacedRow> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private boolean odd;

    RowWalk(List<FileSpec<?>> layouts, Limits limits, UnknownRules unknown) {
        this.layouts = layouts;
        this.limits = limits;
        this.unknown = unknown;
    }

    /**
     * Reads the file to its end.
     *
     * @param records the records to look at
     * @param keys of these, the keys of those that are kept; {@code null} keeps all of them, also those without a key
     */
    void read(DigestedFile file, Predicate<Long> records, @Nullable Predicate<RowKey> keys) throws IOException {
        try (InputStream in = file.open()) {
            CsvReader reader =
                    new CsvReader(in, limits, trouble -> odd |= !trouble.rule().equals(SyntaxRules.BYTE_ORDER_MARK));
            RawRow row = new RawRow();
            RowChecker checker = reader.next(row) ? checker(row) : null;
            PlacedRow open = null;
            while (checker != null && reader.next(row)) {
                if (open != null) {
                    rows.add(open.until(reader.offset()));
                    open = null;
                }
                if (records.test(row.record())) {
                    RowKey key = RowKey.of(checker.check(row));
                    boolean kept = keys == null || (key != null && keys.test(key));
                    open = kept ? new PlacedRow(row.record(), row.line(), key, reader.offset(), 0) : null;
                }
            }
            long bytes = file.drain(in);
            if (open != null) {
                rows.add(open.until(bytes));
            }
        }
    }

    private @Nullable RowChecker checker(RawRow names) {
        FileSpec<?> file = HeaderReader.layout(layouts, names);
        Header header = HeaderReader.read(file, layouts, names);
        if (!header.known()) {
            return null;
        }
        columns = columns(file, header, names);
        unknown.accept(file);
        return new RowChecker(file, header, problem -> {}, unknown);
    }

    /** An alias of a header is the same column. */
    private static List<String> columns(FileSpec<?> file, Header header, RawRow names) {
        List<String> labels = new ArrayList<>();
        for (int cell = 0; cell < names.size(); cell++) {
            labels.add(names.text(cell));
        }
        for (ColumnSpec column : file.columns()) {
            int cell = header.cell(column.ordinal());
            if (cell >= 0) {
                labels.set(cell, column.header());
            }
        }
        labels.add(file.id());
        return labels;
    }

    /** Returns those that were kept, in the order of the file. */
    List<PlacedRow> rows() {
        return rows;
    }

    /** Returns whether a row of one file may stand in the other as it is. */
    boolean sameColumns(RowWalk other) {
        return !columns.isEmpty() && columns.equals(other.columns) && !odd && !other.odd;
    }
}
