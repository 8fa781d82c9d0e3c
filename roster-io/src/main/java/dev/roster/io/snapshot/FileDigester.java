package dev.roster.io.snapshot;

import dev.roster.internal.compare.Hanging;
import dev.roster.internal.compare.RecordSorter;
import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Digests the rows of one file, in whichever encoding they come. */
final class FileDigester implements RowSink {
    private final Format format;
    private final SnapshotKey key;
    private final List<FileSpec<?>> layouts;
    private final RecordSorter sorter;
    private final SchoolList schools;
    private final FileModes modes;
    private final Set<String> without;
    private final String mend;
    private boolean ofSchools;
    private final NavigableSet<Integer> columns = new TreeSet<>();
    private @Nullable FileSpec<?> file;
    private @Nullable RowDigests digests;
    private @Nullable RowMarks marks;

    /**
     * Makes a digester.
     *
     * @param modes take note of whether the rows are those of a delta
     * @param without documented headers whose cells are passed over
     * @param mend what to do about a file that cannot be digested, as the end of a sentence
     */
    FileDigester(
            Format format,
            SnapshotKey key,
            List<FileSpec<?>> layouts,
            RecordSorter sorter,
            SchoolList schools,
            FileModes modes,
            Set<String> without,
            String mend) {
        this.format = format;
        this.key = key;
        this.layouts = layouts;
        this.sorter = sorter;
        this.schools = schools;
        this.modes = modes;
        this.without = Set.copyOf(without);
        this.mend = mend;
    }

    /** A file whose objects differ in shape has several headers of one layout. */
    @Override
    public void header(RawRow names) throws IOException {
        FileSpec<?> layout = file == null ? HeaderReader.layout(layouts, names) : file;
        Header header = HeaderReader.read(layout, layouts, names);
        if (!header.known()) {
            throw new IOException("%s has no header of its format; %s".formatted(layout.name(), mend));
        }
        file = layout;
        ofSchools = Hanging.ownSchool(format, layout) != null;
        RowMarks said = new RowMarks(layout, header);
        marks = said;
        digests = new RowDigests(key, new KeyCells(format, layout, header), said, layout, header, names, without);
        layout.columns().stream()
                .map(ColumnSpec::ordinal)
                .filter(column -> header.cell(column) >= 0)
                .forEach(columns::add);
    }

    @Override
    public void row(RawRow row) throws IOException {
        if (row.fault() != null) {
            throw unfit(row.line());
        }
        byte[] digested = Objects.requireNonNull(digests).of(row);
        sorter.add(digested);
        modes.count(layouts.get(0).name(), Objects.requireNonNull(marks), row);
        if (ofSchools) {
            schools.add(digested, row.line());
        } else {
            schools.add(digested);
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) throws IOException {
        if (trouble.scope() != Scope.NOTHING) {
            throw unfit(trouble.line());
        }
    }

    private IOException unfit(long line) {
        String place = line == 0 ? "" : ", line " + line;
        return new IOException("%s%s: the rows cannot be told from each other; %s"
                .formatted(layouts.get(0).name(), place, mend));
    }

    /** Returns the layout that was found, or {@code null} where there was no header. */
    @Nullable
    FileSpec<?> file() {
        return file;
    }

    /** Returns the headers of the documented columns that were there, in documented order. */
    List<String> headers() {
        FileSpec<?> found = Objects.requireNonNull(file);
        return columns.stream()
                .map(column -> found.columns().get(column).header())
                .toList();
    }
}
