package dev.roster.io.staging;

import dev.roster.io.RosterSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file that is read more than once, and has to be the same each time: rows are known by where they lie. */
final class DigestedFile {
    private static final int SKIPPED_BYTES = 1 << 16;

    private final RosterSet set;
    private final String name;
    private @Nullable String sha256;

    /**
     * Names a file.
     *
     * @param sha256 the digest of its bytes; {@code null} takes that of the first reading
     */
    DigestedFile(RosterSet set, String name, @Nullable String sha256) {
        this.set = set;
        this.name = name;
        this.sha256 = sha256;
    }

    /** Opens it; whoever asked reads it, drains it and closes it. */
    InputStream open() throws IOException {
        return new Digesting(set.open(name));
    }

    /**
     * Reads what is left.
     *
     * @return how many bytes there are in all
     * @throws IOException if these are not the bytes of the time before
     */
    long drain(InputStream in) throws IOException {
        Digesting digesting = (Digesting) in;
        in.transferTo(OutputStream.nullOutputStream());
        String found = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        if (sha256 != null && !sha256.equals(found)) {
            throw new IOException("%s changed while it was read; wait until whoever writes it is done".formatted(name));
        }
        sha256 = found;
        return digesting.bytes;
    }

    /** Returns the digest of the bytes, once it was read. */
    String sha256() {
        return String.valueOf(sha256);
    }

    /** Counts what it reads. */
    private static final class Digesting extends DigestInputStream {
        private long bytes;

        Digesting(InputStream in) {
            super(in, digest());
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bytes += Math.max(read, 0);
            return read;
        }

        /** What is passed over is digested too. */
        @Override
        public long skip(long most) throws IOException {
            byte[] passed = new byte[(int) Math.min(Math.max(most, 0), SKIPPED_BYTES)];
            return Math.max(read(passed, 0, passed.length), 0);
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
