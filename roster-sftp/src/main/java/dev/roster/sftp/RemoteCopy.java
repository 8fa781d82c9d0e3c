package dev.roster.sftp;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteUpload;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A validated file as it should lie on the server.
 *
 * @param file what was validated
 * @param path where it should lie
 * @param harm what is to say of the delivery where it does not
 */
record RemoteCopy(FileFacts file, String path, String harm) {

    /** Creates it, byte for byte; ends with an exception where the source is not what was validated. */
    void upload(SftpSession session, FileBytes source) throws IOException {
        try (InputStream in = source.open(file.name())) {
            upload(session, in);
        }
        requireSize(session.look(path));
    }

    private void upload(SftpSession session, InputStream in) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        byte[] chunk = new byte[RemoteUpload.CHUNK];
        RemoteUpload upload = session.create(path);
        long bytes = 0;
        for (int read = in.readNBytes(chunk, 0, chunk.length);
                read > 0 && bytes <= file.bytes();
                read = in.readNBytes(chunk, 0, chunk.length)) {
            digest.update(chunk, 0, read);
            bytes += read;
            upload.write(chunk, read);
        }
        Publication.requireSame(file, bytes, digest.digest());
        upload.finish();
    }

    /** Refuses what is no file of the right size. */
    void requireSize(@Nullable RemoteEntry found) throws VerificationFailedException {
        if (found == null || !found.isFileOf(file.bytes())) {
            String what = found == null ? "nothing" : "%s of %s bytes".formatted(found.kind(), found.bytes());
            throw new VerificationFailedException(
                    "'%s' should be a file of %s bytes, the server has %s; %s; publish again"
                            .formatted(path, file.bytes(), what, harm));
        }
    }
}
