package dev.roster.io.exchange;

import dev.roster.source.SourceFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of whole files. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Hands all bytes on and returns what they were. */
    static SourceFacts copy(InputStream in, OutputStream out) throws IOException {
        DigestInputStream hashed = new DigestInputStream(in, sha256());
        long bytes = hashed.transferTo(out);
        return new SourceFacts(
                bytes, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }
}
