package dev.roster.io;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.DeltaCells;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RecordCells;
import dev.roster.internal.row.RowChecker;
import dev.roster.internal.row.UnknownRules;
import dev.roster.io.members.RowWriter;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.source.PendingFile;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSink;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as the rows of one file, in the order given, every documented column, and validates while it
 * writes: it looks at each row as its receiver will, after it became text. A row with an error is not written. The file
 * shows under its name only after {@link #commit}, whole.
 *
 * <pre>{@code
 * try (RosterWriter<Student> out = RosterWriter.open(ParentSquare.STUDENTS, folder)) {
 *     out.write(student);
 *     out.commit();
 * }
 * }</pre>
 *
 * <p>Whoever opens it closes it. Not for use by several threads.
 *
 * @param <T> the record
 */
public final class RosterWriter<T extends Record> implements Closeable {
    private final FileSpec<T> file;
    private final @Nullable FileMode mode;
    private final PendingFile pending;
    private final RowWriter out;
    private final RecordCells<T> cells;
    private final List<ColumnSpec> order;
    private final boolean asDeclared;
    private final RawRow raw = new RawRow();
    private final RowChecker checker;
    private final UnwritableCells unwritable;
    private final List<Problem> problems = new ArrayList<>();
    private long rows;
    private long refused;
    private @Nullable String origin;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        /** Something failed half-way, so that nobody knows what the file holds. */
        BROKEN,
        COMMITTED,
        CLOSED
    }

    private RosterWriter(FileSpec<T> file, PendingFile pending, Encoding encoding, @Nullable FileMode mode)
            throws IOException {
        this.file = file;
        this.mode = mode;
        this.pending = pending;
        this.out = encoding.writer(pending.stream(), file);
        this.cells = new RecordCells<>(file);
        this.order = file.written();
        this.asDeclared = order.equals(file.columns());
        List<String> headers = RosterReader.headers(file);
        UnknownRules unknown = new UnknownRules(null);
        unknown.accept(file);
        cells.fill(raw, headers, 0);
        this.checker = new RowChecker(file, HeaderReader.read(file, raw), problems::add, unknown);
        this.unwritable = new UnwritableCells(file, encoding);
        out.header(inOrder(headers));
    }

    /**
     * Starts a file under its documented name.
     *
     * @throws IOException if it cannot be made
     */
    public static <T extends Record> RosterWriter<T> open(FileSpec<T> file, RosterSink sink) throws IOException {
        return open(file, sink, Encoding.CSV);
    }

    /**
     * Starts a file in an encoding, under its documented name with that encoding's ending.
     *
     * @throws IOException if it cannot be made
     */
    public static <T extends Record> RosterWriter<T> open(FileSpec<T> file, RosterSink sink, Encoding encoding)
            throws IOException {
        String name = encoding == Encoding.CSV ? file.name() : encoding.nameOf(file.name());
        return start(file, sink.create(name), encoding, null);
    }

    /** Starts a file of a package, whose rows have to be those of a whole file or of a delta. */
    static <T extends Record> RosterWriter<T> open(FileSpec<T> file, RosterSink sink, FileMode mode)
            throws IOException {
        return start(file, sink.create(file.name()), Encoding.CSV, mode);
    }

    /**
     * Starts a file under a name of the caller's, in the encoding that it says, CSV where it says none.
     *
     * @throws IOException if it cannot be made
     */
    public static <T extends Record> RosterWriter<T> open(FileSpec<T> file, Path path) throws IOException {
        return open(file, path, Encoding.told(path));
    }

    /**
     * Starts a file in an encoding, under a name of the caller's.
     *
     * @throws IOException if it cannot be made
     */
    public static <T extends Record> RosterWriter<T> open(FileSpec<T> file, Path path, Encoding encoding)
            throws IOException {
        return start(file, TemporaryFile.replacing(path), encoding, null);
    }

    private static <T extends Record> RosterWriter<T> start(
            FileSpec<T> file, PendingFile pending, Encoding encoding, @Nullable FileMode mode) throws IOException {
        try {
            return new RosterWriter<>(file, pending, encoding, mode);
        } catch (IOException | IllegalArgumentException e) {
            pending.close();
            throw e;
        }
    }

    /**
     * Says what the caller calls the next row, such as {@code STU/88}; its findings carry it, so that they can be shown
     * where the row comes from. It is not written to the file.
     *
     * @param reference a reference that only the caller's system understands: it is printed wherever a finding is, so it
     *     is no name and no number of a person that others know
     */
    public void origin(String reference) {
        origin = reference;
    }

    /**
     * Writes a record, or refuses it.
     *
     * @return what is wrong with the row; it was written unless one of these is an error
     * @throws IOException if the row cannot be written; then the file cannot be committed any more. Wrong data is never
     *     an exception
     * @throws IllegalArgumentException if the record holds an open column that nobody declared; then too the file cannot
     *     be committed any more
     * @throws IllegalStateException if the file was committed or closed, or a row could not be written before
     */
    public List<Problem> write(T record) throws IOException {
        return write(record, Map.of());
    }

    /**
     * Writes a row that was read, with the columns that a profile added, or refuses it.
     *
     * @return as {@link #write(Record)}
     * @throws IOException as {@link #write(Record)}
     * @throws IllegalArgumentException if the row has no record, because a problem of it is an error; or as
     *     {@link #write(Record)}
     */
    public List<Problem> write(Row<T> row) throws IOException {
        T record = row.record();
        if (record == null) {
            throw new IllegalArgumentException(
                    "row %s of %s was rejected and has no record; mend it, or leave it out on purpose"
                            .formatted(row.number(), file.name()));
        }
        return write(record, cells.holdsOpen() ? Map.of() : row.open());
    }

    /**
     * Writes a record with the cells of columns that a profile added, by header, or refuses it; for a record without a
     * place of its own for them.
     *
     * @return as {@link #write(Record)}
     * @throws IOException as {@link #write(Record)}
     * @throws IllegalArgumentException if the record has a place of its own for such cells; or as {@link #write(Record)}
     */
    public List<Problem> write(T record, Map<String, String> open) throws IOException {
        requireOpen();
        state = State.BROKEN;
        problems.clear();
        List<String> texts = cells.texts(record, open);
        cells.fill(raw, texts, rows + refused + 1);
        CheckedRow row = checker.check(raw);
        if (mode != null) {
            DeltaCells.check(row, mode, problems::add);
        }
        List<Problem> found = unwritable.replaceAmong(problems, texts, row.place());
        if (found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            refused++;
        } else {
            out.row(inOrder(texts));
            rows++;
        }
        state = State.OPEN;
        return named(found);
    }

    /** Each row has an origin of its own. */
    private List<Problem> named(List<Problem> found) {
        String reference = origin;
        origin = null;
        return reference == null
                ? found
                : found.stream().map(problem -> problem.from(reference)).toList();
    }

    private List<String> inOrder(List<String> texts) {
        return asDeclared
                ? texts
                : order.stream().map(column -> texts.get(column.ordinal())).toList();
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    "%s is %s; nothing more can be written to it, open it again and write every row"
                            .formatted(file.name(), state.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Returns how many rows were written. */
    public long rows() {
        return rows;
    }

    /** Returns how many rows were refused. */
    public long refused() {
        return refused;
    }

    /**
     * Puts the file under its name, whole, replacing an older one.
     *
     * @throws IllegalStateException if a row was refused, because the receiver would take it for removed; or if the file
     *     was committed or closed, or a row could not be written
     * @throws IOException if the file cannot be finished; an older one is then untouched
     */
    public void commit() throws IOException {
        requireOpen();
        if (refused > 0) {
            throw new IllegalStateException(
                    "%s rows of %s were refused, and the receiver would take them for removed; mend them, or do not give them to the writer"
                            .formatted(refused, file.name()));
        }
        state = State.BROKEN;
        out.finish();
        pending.commit();
        state = State.COMMITTED;
    }

    /**
     * Lets go of the file. Without {@link #commit} nothing of it is left; where no row was written, that is not taken for
     * a mistake.
     *
     * @throws IllegalStateException if rows were written and never committed
     */
    @Override
    public void close() throws IOException {
        boolean forgotten = state == State.OPEN && rows > 0 && refused == 0;
        state = State.CLOSED;
        pending.close();
        if (forgotten) {
            throw new IllegalStateException(
                    "%s was closed before commit(), so it was not written; commit after the last row"
                            .formatted(file.name()));
        }
    }
}
