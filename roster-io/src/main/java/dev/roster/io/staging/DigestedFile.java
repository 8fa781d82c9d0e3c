package dev.roster.io.staging;

import dev.roster.internal.digest.HashingStream;
import dev.roster.io.RosterSet;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file that is read more than once, and has to be the same each time: rows are known by where they lie. */
final class DigestedFile {
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
        return new HashingStream(set.open(name));
    }

    /**
     * Reads what is left.
     *
     * @return how many bytes there are in all
     * @throws IOException if these are not the bytes of the time before
     */
    long drain(InputStream in) throws IOException {
        HashingStream hashed = (HashingStream) in;
        hashed.drain(Long.MAX_VALUE);
        SourceFacts found = hashed.facts();
        if (sha256 != null && !sha256.equals(found.sha256())) {
            throw new IOException("%s changed while it was read; wait until whoever writes it is done".formatted(name));
        }
        sha256 = found.sha256();
        return found.bytes();
    }

    /** Returns the digest of the bytes, once it was read. */
    String sha256() {
        return String.valueOf(sha256);
    }
}
