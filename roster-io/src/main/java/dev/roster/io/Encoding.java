package dev.roster.io;

import dev.roster.io.csv.CsvReader;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How rows are written as bytes. A file's name says which one it is. */
enum Encoding {
    /** Comma-separated text. */
    CSV(".csv") {
        @Override
        void read(InputStream in, Limits limits, RowSink sink) throws IOException {
            CsvReader reader = new CsvReader(in, limits, sink::trouble);
            RawRow row = new RawRow();
            if (reader.next(row)) {
                sink.header(row);
            }
            while (reader.next(row)) {
                sink.row(row);
            }
        }
    };

    private final String ending;

    Encoding(String ending) {
        this.ending = ending;
    }

    /**
     * Reads rows as long as they can be told; bytes may remain.
     *
     * @throws IOException if the stream fails
     */
    abstract void read(InputStream in, Limits limits, RowSink sink) throws IOException;

    /** Returns whether a name says how its file is encoded. */
    static boolean knows(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).anyMatch(known -> folded.endsWith(known.ending));
    }

    /**
     * Returns the encoding of a file.
     *
     * @throws IllegalArgumentException if the name has none of the known endings
     */
    static Encoding of(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (Encoding encoding : values()) {
            if (folded.endsWith(encoding.ending)) {
                return encoding;
            }
        }
        List<String> endings =
                Arrays.stream(values()).map(known -> known.ending).toList();
        throw new IllegalArgumentException(
                "the file's name does not say how it is encoded; it must end in one of %s".formatted(endings));
    }
}
