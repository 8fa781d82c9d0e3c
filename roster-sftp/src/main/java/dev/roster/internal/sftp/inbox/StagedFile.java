package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.Fingerprint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * A file that was received.
 *
 * @param name its name
 * @param bytes its size
 * @param sha256 the digest of its bytes
 * @param modified when it was last written to where it came from, in seconds since 1970, or -1
 */
public record StagedFile(String name, long bytes, String sha256, long modified) {

    /** Returns whether a file of this machine, and no link, has these bytes. */
    boolean isOf(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) != bytes) {
            return false;
        }
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), Fingerprint.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256);
        }
    }

    /** Returns whether a file of this machine was last written to when this one was. */
    boolean isOfTime(Path path) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .getEpochSecond()
                == modified;
    }
}
