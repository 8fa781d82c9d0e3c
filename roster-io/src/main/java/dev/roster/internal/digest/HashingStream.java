package dev.roster.internal.digest;

import dev.roster.source.SourceFacts;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and remembers their number and digest; what is skipped counts too. Closing it closes the stream below. */
public final class HashingStream extends FilterInputStream {
    private static final int DRAIN_BYTES = 1 << 16;

    private final MessageDigest digest;
    private long count;

    /** Makes one over a stream. */
    public HashingStream(InputStream in) {
        super(in);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, this one does not; use another one", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
            count += read;
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        byte[] passed = new byte[(int) Math.min(Math.max(most, 0), DRAIN_BYTES)];
        return Math.max(read(passed, 0, passed.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left, until there are so many bytes in all. */
    public void drain(long most) throws IOException {
        byte[] rest = new byte[DRAIN_BYTES];
        while (count < most && read(rest, 0, rest.length) >= 0) {
            // only to be counted
        }
    }

    /** Returns what was read so far; to be asked once, at the end. */
    public SourceFacts facts() {
        return new SourceFacts(count, HexFormat.of().formatHex(digest.digest()));
    }
}
