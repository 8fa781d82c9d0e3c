package dev.roster.io.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies a file byte for byte, but for some of its rows. */
final class Splice {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long at;

    private Splice(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** A row that is not copied. */
    static final class Change {
        private final PlacedRow row;
        private final byte @Nullable [] instead;

        /**
         * Makes one.
         *
         * @param row where the row lies
         * @param instead the bytes of the row in its place, without a line end; {@code null} leaves it out
         */
        Change(PlacedRow row, byte @Nullable [] instead) {
            this.row = row;
            this.instead = instead;
        }
    }

    /** Copies a file with changes, which are in the order of the file. */
    static void copy(DigestedFile file, List<Change> changes, OutputStream out) throws IOException {
        try (InputStream in = file.open()) {
            Splice splice = new Splice(in, out);
            for (Change change : changes) {
                splice.to(change.row.start());
                splice.row(change);
            }
            in.transferTo(out);
            file.drain(in);
        }
    }

    private void to(long place) throws IOException {
        while (at < place) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, place - at));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            at += read;
        }
    }

    private void row(Change change) throws IOException {
        byte[] instead = change.instead;
        long length = change.row.end() - change.row.start();
        if (instead == null) {
            in.skipNBytes(length);
        } else {
            byte[] old = in.readNBytes(Math.toIntExact(length));
            int content = withoutLineEnd(old);
            out.write(instead);
            out.write(old, content, old.length - content);
        }
        at += length;
    }

    /** Returns how long a row is without its line end, and without empty lines behind it. */
    static int withoutLineEnd(byte[] row) {
        int end = row.length;
        while (end > 0 && (row[end - 1] == '\n' || row[end - 1] == '\r')) {
            end--;
        }
        return end;
    }
}
