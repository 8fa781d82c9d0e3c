package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RowChecker;
import dev.roster.internal.row.UnknownRules;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that are mapped: what is remembered of them, what becomes of their cells, and how their rows are read. */
final class Sources {
    private final Format format;
    private final RosterSource source;
    private final Report report;
    private final Map<Index.Key, Index> indexes = new LinkedHashMap<>();
    private final Map<Class<? extends Record>, SourceBook> books = new LinkedHashMap<>();

    /** Takes rows; valid only during the call. */
    interface Taker {
        void take(SourceBook book, CheckedRow row, int number) throws IOException;
    }

    Sources(Format format, RosterSource source, Report report) {
        this.format = format;
        this.source = source;
        this.report = report;
    }

    /** Prepares what flows look for, by reading the files that they look into. */
    void remember(List<Flow> flows) throws IOException {
        for (Flow flow : flows) {
            Reads reads = Reads.of(flow);
            reads.indexes().forEach(key -> indexes.computeIfAbsent(key, Index::new));
            reads.reads().stream()
                    .filter(read -> read.index() != null)
                    .forEach(read -> index(read.index()).keep(read.component()));
        }
        for (FileFacts file : report.files()) {
            List<Index> about = format.layouts(file.name()).stream()
                    .flatMap(layout -> indexes.values().stream()
                            .filter(index -> index.key().type().equals(layout.type())))
                    .toList();
            if (!about.isEmpty() || opens(flows, file)) {
                read(
                        file,
                        (book, row, number) -> about.stream()
                                .filter(index ->
                                        index.key().type().equals(book.file().type()))
                                .forEach(index -> index.add(book.file(), row, number)));
            }
        }
    }

    /** Returns whether the open columns of a file have to be known before the first row is written. */
    private boolean opens(List<Flow> flows, FileFacts file) {
        return format.layouts(file.name()).stream()
                .anyMatch(layout -> flows.stream()
                        .anyMatch(flow -> flow.alike() && flow.source().equals(layout.type())));
    }

    /** Returns the headers of the open columns of a file that was read; none where it was not. */
    List<String> open(Class<? extends Record> type) {
        SourceBook book = books.get(type);
        return book == null
                ? List.of()
                : book.open().stream().map(Header.Open::header).toList();
    }

    /** Reads the rows of all files, file by file in the format's order. */
    void readAll(Taker taker) throws IOException {
        for (FileFacts file : report.files()) {
            read(file, taker);
        }
    }

    private void read(FileFacts file, Taker taker) throws IOException {
        SourceFacts read = source.read(file.name(), new Rows(format.layouts(file.name()), taker));
        if (!read.sha256().equals(file.sha256()) || read.bytes() != file.bytes()) {
            throw new IOException(
                    "%s changed while it was mapped; map the set again when it is at rest".formatted(file.name()));
        }
    }

    Index index(Index.@Nullable Key key) {
        Index index = indexes.get(key);
        if (index == null) {
            throw new IllegalStateException("nobody asked for the index " + key);
        }
        return index;
    }

    /** Returns the book of a file whose rows are read or were found. */
    SourceBook book(Class<? extends Record> type) {
        SourceBook book = books.get(type);
        if (book == null) {
            throw new IllegalStateException("no row of %s was read".formatted(type.getSimpleName()));
        }
        return book;
    }

    /** Returns the books of all files, once their cells are counted. */
    List<SourceBook> finish() {
        for (Index index : indexes.values()) {
            SourceBook book = books.get(index.key().type());
            if (book != null) {
                index.finish(book, book.file().column(index.key().by()));
            }
        }
        books.values().forEach(SourceBook::finish);
        return new ArrayList<>(books.values());
    }

    private boolean lookedInto(FileSpec<?> file) {
        return indexes.keySet().stream().anyMatch(key -> key.type().equals(file.type()));
    }

    /** Gives the rows of one file to somebody. */
    private final class Rows implements RowSink {
        private final List<FileSpec<?>> layouts;
        private final Taker taker;
        private @Nullable RowChecker checker;
        private @Nullable SourceBook book;

        Rows(List<FileSpec<?>> layouts, Taker taker) {
            this.layouts = layouts;
            this.taker = taker;
        }

        @Override
        public void header(RawRow names) {
            FileSpec<?> file = HeaderReader.layout(layouts, names);
            Header header = HeaderReader.read(file, layouts, names);
            UnknownRules unknown = new UnknownRules(null);
            unknown.accept(file);
            checker = new RowChecker(file, header, problem -> {}, unknown);
            book = books.computeIfAbsent(file.type(), type -> new SourceBook(file, header, lookedInto(file)));
        }

        @Override
        public void row(RawRow row) throws IOException {
            if (checker != null && book != null) {
                taker.take(book, checker.check(row), Math.toIntExact(row.record() - 1));
            }
        }

        @Override
        public void trouble(SyntaxTrouble trouble) {
            // the report has it
        }
    }
}
