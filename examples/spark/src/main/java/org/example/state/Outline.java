package org.example.state;

import dev.roster.io.RosterFolder;
import dev.roster.problem.CoreRules;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What can be said of a set without its rows: which files are there, what is wrong with their headers and their bytes,
 * and which rules can run. It is what the library says of the set when it is shown the headers alone.
 */
final class Outline extends ForwardingSource {
    private final Map<String, FileOutcome> read;

    private Outline(RosterFolder folder, Map<String, FileOutcome> read) {
        super(folder);
        this.read = read;
    }

    /**
     * Returns the report on a folder of which every file was read.
     *
     * @param read what became of each file, by name
     */
    static Report of(Format format, Path folder, Map<String, FileOutcome> read) throws IOException {
        return Roster.validate(format, new Outline(RosterFolder.at(folder), read), Options.standard());
    }

    /** Returns whether a finding is only made because no rows were shown. */
    static boolean ofMissingRows(String code) {
        return code.equals(CoreRules.NO_ROWS.code());
    }

    /** Returns the order in which the library reads the files of a format. */
    static List<String> order(Format format) throws IOException {
        return Roster.validate(format, new EmptyFiles(format), Options.standard())
                .order();
    }

    @Override
    public RosterSource within(String folder) {
        throw new IllegalArgumentException(
                "the files lie in '%s'; give folders that hold the files themselves".formatted(folder));
    }

    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        FileOutcome outcome = read.get(name);
        if (outcome == null) {
            throw new IllegalArgumentException(
                    "'%s' stands for a file of the format under another name; rename it".formatted(name));
        }
        try {
            super.read(name, new HeaderAlone(sink));
        } catch (HeaderSeen e) {
            // the rest was read elsewhere
        }
        if (outcome.sha256() == null) {
            throw new IOException("a file changed while the set was read: " + name);
        }
        for (SyntaxTrouble trouble : outcome.troubles()) {
            sink.trouble(trouble);
        }
        return new SourceFacts(outcome.bytes(), outcome.sha256());
    }

    /** Ends the reading of a file. */
    private static final class HeaderSeen extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Hands on the header; the troubles come from whoever read the file to its end. */
    private record HeaderAlone(RowSink sink) implements RowSink {
        @Override
        public void header(RawRow names) throws IOException {
            sink.header(names);
            throw new HeaderSeen();
        }

        @Override
        public void row(RawRow row) {
            // none comes before the header
        }

        @Override
        public void trouble(SyntaxTrouble trouble) {
            // told by whoever read all of it
        }
    }

    /** Every file of a format, with its documented header and no row. */
    private record EmptyFiles(Format format) implements RosterSource {
        @Override
        public List<String> names() {
            return format.files().stream()
                    .map(file -> file.name())
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public SourceFacts read(String name, RowSink sink) throws IOException {
            List<String> headers = format.layouts(name).get(0).columns().stream()
                    .map(ColumnSpec::header)
                    .toList();
            byte[] bytes = String.join("", headers).getBytes(StandardCharsets.UTF_8);
            RawRow row = new RawRow();
            row.reset(bytes, 1, 0);
            int start = 0;
            for (String header : headers) {
                int end = start + header.getBytes(StandardCharsets.UTF_8).length;
                row.add(start, end, start);
                start = end;
            }
            sink.header(row);
            return new SourceFacts(bytes.length, "");
        }
    }
}
