package dev.roster.io;

import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Files that take their places together or not at all: each waits, once it is committed, until all of them are. A set of
 * which only a part is new passes for whole, and whom the other part leaves out is removed by whoever reads it.
 *
 * <p>Two files do not take their places at the same instant. Not for use by several threads.
 *
 * <pre>{@code
 * try (WholeSet set = WholeSet.of(RosterFolder.at(out))) {
 *     Moved moved = Transcoding.of(ParentSquare.FORMAT, Encoding.XML).run(RosterFolder.at(in), set);
 *     if (moved.errors() == 0) {
 *         set.commit();
 *     }
 * }
 * }</pre>
 */
public final class WholeSet implements RosterSink, Closeable {
    private final RosterSink sink;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private WholeSet(RosterSink sink) {
        this.sink = sink;
    }

    /** Returns a set whose files go to a sink. */
    public static WholeSet of(RosterSink sink) {
        return new WholeSet(sink);
    }

    @Override
    public PendingFile create(String name) throws IOException {
        PendingFile file = sink.create(name);
        Waiting one = new Waiting(name, file);
        waiting.add(one);
        return one;
    }

    /**
     * Puts every file that was committed in its place.
     *
     * @throws IOException if one cannot take its place; the message names those that have
     */
    public void commit() throws IOException {
        List<String> placed = new ArrayList<>();
        for (Waiting one : List.copyOf(waiting)) {
            if (one.whole) {
                place(one, placed);
                placed.add(one.name);
                waiting.remove(one);
            }
        }
    }

    private static void place(Waiting one, List<String> placed) throws IOException {
        try (PendingFile file = one.file) {
            file.commit();
        } catch (IOException failed) {
            throw new IOException(
                    "%s could not take its place, of this set only %s did; %s; then write the whole set again"
                            .formatted(one.name, placed, failed.getMessage()),
                    failed);
        }
    }

    /** Drops the files that have not taken their places. */
    @Override
    public void close() throws IOException {
        Waiting next = waiting.poll();
        if (next != null) {
            try (next.file) {
                close();
            }
        }
    }

    /** A file that says when it is whole, and is let go of with the set. */
    private static final class Waiting implements PendingFile {
        private final String name;
        private final PendingFile file;
        private boolean whole;

        Waiting(String name, PendingFile file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public OutputStream stream() {
            return file.stream();
        }

        @Override
        public void commit() {
            whole = true;
        }

        @Override
        public void close() throws IOException {
            if (!whole) {
                file.close();
            }
        }
    }
}
