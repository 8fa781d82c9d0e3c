package dev.roster.io;

import dev.roster.internal.text.Endings;
import dev.roster.io.csv.CsvReader;
import dev.roster.io.csv.CsvRowWriter;
import dev.roster.io.csv.TroubleSink;
import dev.roster.io.members.Columns;
import dev.roster.io.members.JsonRowWriter;
import dev.roster.io.members.MemberRows;
import dev.roster.io.members.MemberRows.Notation;
import dev.roster.io.members.RowWriter;
import dev.roster.io.members.XmlRowWriter;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How rows are written as bytes. A file's name says which one it is. */
public enum Encoding {
    /** Comma-separated text, which every vendor documents. */
    CSV(Endings.CSV, null),
    /** An array of JSON objects, by our own convention. */
    JSON(Endings.JSON, Notation.JSON),
    /** JSON objects, one on each line, by our own convention. */
    NDJSON(Endings.NDJSON, Notation.LINES),
    /** XML with an element for each row, by our own convention. */
    XML(Endings.XML, Notation.XML);

    private final String ending;
    private final @Nullable Notation notation;

    Encoding(String ending, @Nullable Notation notation) {
        this.ending = ending;
        this.notation = notation;
    }

    /** Gives rows one after the other, the header first. */
    interface Rows {
        boolean next(RawRow row) throws IOException;
    }

    /** Opens a file once more, from its first byte. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Returns how the names of such files end, with the dot. */
    public String ending() {
        return ending;
    }

    /** Returns what a file is called in this encoding whose documented name ends otherwise, such as {@code .csv}. */
    public String nameOf(String documented) {
        int dot = documented.lastIndexOf('.');
        return (dot <= 0 ? documented : documented.substring(0, dot)) + ending;
    }

    /**
     * Starts to read rows as long as they can be told; bytes may remain. What names its cells is read once more, ahead.
     *
     * @param documented the columns of a file without records that could name them
     * @throws IOException if the stream fails
     */
    Rows rows(Opening again, InputStream in, List<String> documented, Limits limits, TroubleSink troubles)
            throws IOException {
        if (notation == null) {
            return new CsvReader(in, limits, troubles)::next;
        }
        Columns columns;
        try (InputStream ahead = again.open()) {
            columns = MemberRows.columns(ahead, notation, documented, limits);
        }
        return MemberRows.of(in, notation, columns, limits, troubles)::next;
    }

    /** Hands all rows to a sink. */
    static void read(Rows rows, RowSink sink) throws IOException {
        RawRow row = new RawRow();
        if (rows.next(row)) {
            sink.header(row);
        }
        while (rows.next(row)) {
            sink.row(row);
        }
    }

    /** Returns what writes the rows of a file. */
    RowWriter writer(OutputStream out, FileSpec<?> file) {
        return switch (this) {
            case CSV -> new CsvRows(new CsvRowWriter(out, file.lineEnd()));
            case JSON -> JsonRowWriter.array(out);
            case NDJSON -> JsonRowWriter.lines(out);
            case XML -> new XmlRowWriter(out, headers -> ElementNames.of(file, headers));
        };
    }

    /** Returns the encoding that a path's name says, or CSV, which every vendor documents. */
    static Encoding told(Path path) {
        Encoding encoding = named(String.valueOf(path.getFileName()));
        return encoding == null ? CSV : encoding;
    }

    /** Returns whether a name says how its file is encoded. */
    static boolean knows(String name) {
        return named(name) != null;
    }

    private static @Nullable Encoding named(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(known -> folded.endsWith(known.ending))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the encoding of a file.
     *
     * @throws IllegalArgumentException if the name has none of the known endings
     */
    public static Encoding of(String name) {
        Encoding encoding = named(name);
        if (encoding == null) {
            List<String> endings =
                    Arrays.stream(values()).map(known -> known.ending).toList();
            throw new IllegalArgumentException(
                    "the file's name does not say how it is encoded; it must end in one of %s".formatted(endings));
        }
        return encoding;
    }

    /** CSV as one of the encodings. */
    private record CsvRows(CsvRowWriter csv) implements RowWriter {
        @Override
        public void header(List<String> names) throws IOException {
            csv.row(names);
        }

        @Override
        public void row(List<String> texts) throws IOException {
            csv.row(texts);
        }

        @Override
        public void finish() throws IOException {
            csv.flush();
        }
    }
}
