package dev.roster.io.exchange;

import dev.roster.io.RosterFolder;
import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a file of a set in a given type. Of the same type, its bytes stay. */
final class Transcoding {
    private final FileType type;

    /**
     * What was read, and what was written.
     *
     * @param read the file of the set
     * @param written the file that was made
     */
    record Result(SourceFacts read, SourceFacts written) {}

    private Transcoding(FileType type) {
        this.type = type;
    }

    static Transcoding to(FileType type) {
        return new Transcoding(type);
    }

    Result run(RosterFolder set, String name, OutputStream out) throws IOException {
        return FileType.ofName(name) == type ? copy(set, name, out) : transcode(name);
    }

    private static Result copy(RosterFolder set, String name, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        DigestOutputStream hashed = new DigestOutputStream(out, digest);
        long bytes;
        try (InputStream in = set.open(name)) {
            bytes = in.transferTo(hashed);
        }
        hashed.flush();
        SourceFacts facts = new SourceFacts(bytes, HexFormat.of().formatHex(digest.digest()));
        return new Result(facts, facts);
    }

    // The place for the other encodings: the same cells, in another type.
    private Result transcode(String name) {
        throw new UnsupportedOperationException(
                "%s cannot become %s yet; name a file of that type under 'files', or ask SameGoal to fetch CSV"
                        .formatted(name, type));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
