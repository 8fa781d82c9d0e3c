package dev.roster.sftp;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.validate.FileFacts;
import org.jspecify.annotations.Nullable;

/**
 * A validated file as it should lie on the server.
 *
 * @param server the server, as messages show it
 * @param file what was validated
 * @param path where it should lie
 * @param harm what is to say of the delivery where it does not
 */
record RemoteCopy(String server, FileFacts file, String path, String harm) {

    /** Refuses what is no file of the right size. */
    void requireSize(@Nullable RemoteEntry found) throws VerificationFailedException {
        if (found == null || !found.isFileOf(file.bytes())) {
            String what = found == null ? "nothing" : "%s of %s bytes".formatted(found.kind(), found.bytes());
            throw new VerificationFailedException(
                    "%s: '%s' should be a file of %s bytes, the server has %s; %s; publish again"
                            .formatted(server, path, file.bytes(), what, harm));
        }
    }

    /** Refuses other bytes than those that were validated. */
    void requireDigest(String sha256) throws VerificationFailedException {
        if (!sha256.equals(file.sha256())) {
            throw new VerificationFailedException(
                    "%s: '%s' has the right size, and other bytes than were sent; %s; publish again, and if it happens twice ask the receiver about the server's disk"
                            .formatted(server, path, harm));
        }
    }
}
