package dev.roster.sftp;

import dev.roster.validate.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The files in a claimed epoch: puts them there, and tells whether they and nothing else are there. */
final class EpochContent {
    private final String directory;
    private final List<FileFacts> files;

    EpochContent(String directory, List<FileFacts> files) {
        this.directory = directory;
        this.files = files;
    }

    String pathOf(String name) {
        return directory + "/" + name;
    }

    String directory() {
        return directory;
    }

    /** Uploads every file; ends with an exception where a source is not what was validated. */
    void upload(SftpSession session, FileBytes source) throws IOException {
        for (FileFacts file : files) {
            try (InputStream in = source.open(file.name())) {
                upload(session, file, in);
            }
            requireSize(session.look(pathOf(file.name())), file);
        }
    }

    /** The barrier before COMPLETE: the listing is exactly what was sent. */
    void requireWhole(SftpSession session) throws DeliveryException {
        SortedMap<String, RemoteEntry> found = session.list(directory);
        for (FileFacts file : files) {
            RemoteEntry entry = found.remove(file.name());
            boolean sizeUnknown = entry != null && entry.bytes() < 0;
            requireSize(sizeUnknown ? session.look(pathOf(file.name())) : entry, file);
        }
        if (!found.isEmpty()) {
            throw new EpochConflictException(
                    "the epoch '%s' holds %s, which this delivery did not put there; no COMPLETE was made; see who else writes there, and publish again"
                            .formatted(directory, ServerText.name(found.firstKey())));
        }
    }

    private void upload(SftpSession session, FileFacts file, InputStream in) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        byte[] chunk = new byte[RemoteUpload.CHUNK];
        RemoteUpload upload = session.create(pathOf(file.name()));
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

    private void requireSize(@Nullable RemoteEntry found, FileFacts file) throws VerificationFailedException {
        if (found == null || !found.isFileOf(file.bytes())) {
            String what = found == null ? "nothing" : "%s of %s bytes".formatted(found.kind(), found.bytes());
            throw new VerificationFailedException(
                    "'%s' should be a file of %s bytes, the server has %s; no COMPLETE was made; publish again"
                            .formatted(pathOf(file.name()), file.bytes(), what));
        }
    }
}
