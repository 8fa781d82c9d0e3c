package dev.roster.internal.sftp.inbox;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.RemoteDownload;
import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteChangedException;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files in one remote directory, received one after the other. */
public final class RemoteFiles {
    private final SftpSession session;
    private final String directory;

    /** Fetches files over a connection. */
    public RemoteFiles(SftpSession session, String directory) {
        this.session = session;
        this.directory = directory;
    }

    /**
     * Receives files; each must be, before and after, what was found.
     *
     * @throws RemoteChangedException if one is not
     */
    public void receive(List<FoundFile> files, Staging staging) throws IOException {
        for (FoundFile file : files) {
            try (StagedOutput output = staging.create(file)) {
                read(file, output);
                requireUnchanged(file);
                staging.finish(output);
            }
        }
        for (StagedFile staged : staging.files()) {
            FoundFile file = files.stream()
                    .filter(each -> each.name().equals(staged.name()))
                    .findFirst()
                    .orElseThrow();
            requireDigest(file, staged);
        }
    }

    private String pathOf(FoundFile file) {
        return RemotePath.of(directory, file.source());
    }

    /** Asks for one byte more than was declared, and takes none of it. */
    private void read(FoundFile file, StagedOutput output) throws IOException {
        RemoteDownload download = session.read(pathOf(file));
        for (byte[] next = download.next(output.missing()); next.length > 0; next = download.next(output.missing())) {
            if (!output.write(next, next.length)) {
                throw changed(file, "it has more than the %s bytes that were declared".formatted(file.bytes()));
            }
        }
        if (output.missing() > 0) {
            throw changed(file, "it ended %s bytes early".formatted(output.missing()));
        }
        download.close();
    }

    /** Returns whether a file has the bytes that were received, by reading it again. */
    boolean isOf(StagedFile file, String path) throws DeliveryException {
        MessageDigest digest = Fingerprint.sha256();
        RemoteDownload download = session.read(path);
        long left = file.bytes();
        for (byte[] next = download.next(left); next.length > 0 && left >= 0; next = download.next(left)) {
            digest.update(next);
            left -= next.length;
        }
        download.close();
        return HexFormat.of().formatHex(digest.digest()).equals(file.sha256());
    }

    /** Refuses a file that is no longer what was found. */
    private void requireUnchanged(FoundFile file) throws DeliveryException {
        if (!isUnchanged(file, session.look(pathOf(file)))) {
            throw changed(file, "its size or time is another, or it is gone");
        }
    }

    private static boolean isUnchanged(FoundFile file, @Nullable RemoteEntry now) {
        return now != null && now.isFileOf(file.bytes()) && now.modified() == file.modified();
    }

    /** Where the server computes digests, the bytes that lie there now are those that were read. */
    private void requireDigest(FoundFile file, StagedFile staged) throws DeliveryException {
        byte[] digest = session.digest(pathOf(file), file.bytes());
        if (digest != null && !HexFormat.of().formatHex(digest).equals(staged.sha256())) {
            throw changed(file, "its bytes are others than those that were read");
        }
    }

    private RemoteChangedException changed(FoundFile file, String what) {
        return new RemoteChangedException(
                "'%s' changed while it was received: %s; nothing was kept; try again".formatted(pathOf(file), what));
    }
}
