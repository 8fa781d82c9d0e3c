package dev.roster.io.exchange;

import dev.roster.io.exchange.PullLocation.Placement;
import dev.roster.source.PendingFile;
import dev.roster.source.SourceFacts;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** A file beside its place, under a temporary name; counted while it is written. */
final class StagedFile implements Closeable {
    private final Placement placement;
    private final FileType type;
    private final Path target;
    private final PendingFile pending;
    private final DigestOutputStream hashed;
    private final Counting counting;
    private boolean whole;

    StagedFile(Placement placement, FileType type, Path target, PendingFile pending) {
        this.placement = placement;
        this.type = type;
        this.target = target;
        this.pending = pending;
        this.hashed = new DigestOutputStream(pending.stream(), Digests.sha256());
        this.counting = new Counting(hashed);
    }

    Placement placement() {
        return placement;
    }

    FileType type() {
        return type;
    }

    /** Returns where it goes. */
    Path target() {
        return target;
    }

    OutputStream stream() {
        return counting;
    }

    /** Says that everything was written. */
    void finish() {
        whole = true;
    }

    boolean whole() {
        return whole;
    }

    /** Returns what was written; to be asked once. */
    SourceFacts facts() {
        return new SourceFacts(
                counting.bytes,
                HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }

    /** Puts it in its place. */
    void place() throws IOException {
        pending.commit();
    }

    /** Takes it away where it did not take its place. */
    @Override
    public void close() throws IOException {
        pending.close();
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            out.write(buffer, from, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
