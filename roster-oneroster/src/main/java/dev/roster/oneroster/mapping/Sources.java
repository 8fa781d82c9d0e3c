package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RowChecker;
import dev.roster.internal.row.UnknownRules;
import dev.roster.internal.text.Names;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The files that are mapped: what is remembered of them, what becomes of their cells, and how their rows are read. */
final class Sources {
    private final Format format;
    private final RosterSource source;
    private final Report report;
    private final Map<Index.Key, Index> indexes = new LinkedHashMap<>();
    /** The components that are read by an index. */
    private final Map<Class<? extends Record>, Set<String>> shared = new LinkedHashMap<>();

    private final Map<Class<? extends Record>, SourceBook> books = new LinkedHashMap<>();

    /** Takes rows; valid only during the call. */
    interface Taker {
        void take(SourceBook book, CheckedRow row) throws IOException;
    }

    Sources(Format format, RosterSource source, Report report) {
        this.format = format;
        this.source = source;
        this.report = report;
    }

    /** Returns what the manifest says of the files: each value once. */
    Set<String> modes(ManifestSpec manifest) throws IOException {
        FileSpec<?> file = format.file(manifest.type());
        List<String> about = format.properties().stream()
                .filter(property -> property.file() != null)
                .map(PropertySpec::name)
                .toList();
        Set<String> modes = new TreeSet<>();
        for (FileFacts facts : report.files()) {
            if (facts.name().equals(file.name())) {
                read(facts, (book, row) -> {
                    String value = row.written(manifest.value());
                    if (value != null && about.contains(String.valueOf(row.written(manifest.name())))) {
                        modes.add(value);
                    }
                });
            }
        }
        return modes;
    }

    /** Prepares what flows look for, by reading the files that they look into. */
    void remember(List<Flow> flows) throws IOException {
        for (Flow flow : flows) {
            Reads reads = Reads.of(flow);
            reads.indexes().forEach(this::hold);
            reads.reads().forEach(this::keep);
        }
        for (FileFacts file : report.files()) {
            boolean held = format.layouts(file.name()).stream()
                    .anyMatch(layout -> !about(layout.type()).isEmpty());
            if (held || opens(flows, file)) {
                read(file, SourceBook::remember);
            }
        }
    }

    private void hold(Index.Key key) {
        indexes.computeIfAbsent(key, Index::new);
        share(key.type(), key.by());
        key.where().forEach(where -> share(key.type(), where.component()));
    }

    private void keep(Reads.Read read) {
        Index.Key key = read.index();
        if (key != null) {
            share(read.type(), read.component());
            index(key).keep(read.component());
        }
    }

    private void share(Class<? extends Record> type, String component) {
        shared.computeIfAbsent(type, any -> new TreeSet<>()).add(component);
    }

    private Set<String> shared(Class<? extends Record> type) {
        return shared.getOrDefault(type, Set.of());
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
                : book.open().stream().map(SourceBook.Extra::header).toList();
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

    Index index(Index.Key key) {
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

    /** Returns the names of the files that nobody reads; the place of one whose name must not be shown. */
    List<String> unread() throws IOException {
        List<String> names = source.names();
        List<String> read = report.files().stream().map(FileFacts::name).toList();
        return IntStream.range(0, names.size())
                .filter(i -> !read.contains(names.get(i)))
                .mapToObj(i -> Names.showable(names.get(i)) ? names.get(i) : "file " + (i + 1))
                .toList();
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

    private List<Index> about(Class<? extends Record> type) {
        return indexes.values().stream()
                .filter(index -> index.key().type().equals(type))
                .toList();
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
            book = books.computeIfAbsent(
                    file.type(), type -> new SourceBook(file, header, about(type), List.copyOf(shared(type))));
            book.start();
        }

        @Override
        public void row(RawRow row) throws IOException {
            if (checker != null && book != null) {
                taker.take(book, checker.check(row));
            }
        }

        @Override
        public void trouble(SyntaxTrouble trouble) {
            // the report has it
        }
    }
}
