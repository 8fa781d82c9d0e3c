package dev.roster.io;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RecordFactory;
import dev.roster.internal.row.RowChecker;
import dev.roster.internal.row.UnknownRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one file as records, one at a time. Each row is held to the rules of a row; keys, references
 * and rules among files are {@link dev.roster.validate.Roster}'s.
 *
 * <pre>{@code
 * try (RosterReader<Student> rows = RosterReader.open(ParentSquare.STUDENTS, file)) {
 *     for (Row<Student> row : rows) {
 *         collector.addAll(row.problems());
 *     }
 * }
 * }</pre>
 *
 * <p>Whoever opens it closes it. Not for use by several threads; its rows may be iterated once.
 *
 * @param <T> the record
 */
public final class RosterReader<T extends Record> implements Iterable<Row<T>>, Closeable {
    private final FileSpec<T> file;
    private final InputStream in;
    private final Encoding.Rows reader;
    private final RecordFactory<T> factory;
    private final RawRow raw = new RawRow();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> ofRow = new ArrayList<>();
    private @Nullable RowChecker checker;

    private RosterReader(FileSpec<T> file, InputStream in, Encoding encoding, Encoding.Opening again)
            throws IOException {
        this.file = file;
        this.in = in;
        this.reader = encoding.rows(again, in, headers(file), Limits.STANDARD, this::note);
        this.factory = new RecordFactory<>(file);
        UnknownRules unknown = new UnknownRules(null);
        unknown.accept(file);
        if (reader.next(raw)) {
            Header header = HeaderReader.read(file, raw);
            problems.addAll(header.problems());
            checker = header.known() ? new RowChecker(file, header, ofRow::add, unknown) : null;
        }
    }

    /**
     * Opens a file in the encoding that its name says, CSV where it says none, and reads its header. JSON and XML are read
     * to their end first, for the names of all columns.
     *
     * @throws IOException if the file cannot be opened or read, or is none: a pipe is not opened; what is wrong with its
     *     header is among {@link #problems}
     */
    public static <T extends Record> RosterReader<T> open(FileSpec<T> file, Path path) throws IOException {
        return open(file, path, Encoding.told(path));
    }

    /**
     * Opens a file in an encoding and reads its header. JSON and XML are read to their end first, for the names of all
     * columns.
     *
     * @throws IOException if the file cannot be opened or read, or is none: a pipe is not opened; what is wrong with its
     *     header is among {@link #problems}
     */
    public static <T extends Record> RosterReader<T> open(FileSpec<T> file, Path path, Encoding encoding)
            throws IOException {
        return open(file, Unopenable.open(path), encoding, () -> Unopenable.open(path));
    }

    static List<String> headers(FileSpec<?> file) {
        return file.columns().stream().map(ColumnSpec::header).toList();
    }

    /**
     * Reads the header from a stream of CSV, which is closed with the reader.
     *
     * @throws IOException if the stream fails
     */
    public static <T extends Record> RosterReader<T> open(FileSpec<T> file, InputStream in) throws IOException {
        return open(file, in, Encoding.CSV, () -> in);
    }

    private static <T extends Record> RosterReader<T> open(
            FileSpec<T> file, InputStream in, Encoding encoding, Encoding.Opening again) throws IOException {
        try {
            return new RosterReader<>(file, in, encoding, again);
        } catch (IOException | IllegalArgumentException e) {
            in.close();
            throw e;
        }
    }

    private void note(SyntaxTrouble trouble) {
        problems.add(file.use(trouble.rule())
                .at(new Place(file.name(), trouble.line(), trouble.record()))
                .saying(trouble.duty())
                .with(trouble.figures()));
    }

    /** Returns what is wrong with the file as a whole and its header, as far as it was read. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /**
     * Reads the next row.
     *
     * @return the row, or {@code null} at the end, and at once where the header is not this file's
     * @throws IOException if the source fails; wrong data is never an exception
     */
    public @Nullable Row<T> read() throws IOException {
        if (checker == null || !reader.next(raw)) {
            return null;
        }
        ofRow.clear();
        CheckedRow row = checker.check(raw);
        T record = row.rejected() ? null : factory.make(row);
        return new Row<>(record, ofRow, raw.line(), raw.record(), factory.open(row));
    }

    /**
     * Returns the rows that are left. The iterator throws {@link UncheckedIOException} if the source fails; use
     * {@link #read} to see the {@link IOException} itself.
     */
    @Override
    public Iterator<Row<T>> iterator() {
        return new Rows();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private final class Rows implements Iterator<Row<T>> {
        private @Nullable Row<T> next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                try {
                    next = read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public Row<T> next() {
            Row<T> row = hasNext() ? next : null;
            if (row == null) {
                throw new NoSuchElementException("no row is left");
            }
            next = null;
            return row;
        }
    }
}
