package dev.roster.sftp;

import dev.roster.internal.sftp.Endpoint;
import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.RemoteDownload;
import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.RemoteUpload;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.diagnosis.Ability;
import dev.roster.sftp.diagnosis.Finding.Answer;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries in a folder of its own what an account may write. Nothing outside of it is touched. */
final class WritingProbe {
    private static final byte[] SOME = "roster asks what this account may do\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "roster asked before\n".getBytes(StandardCharsets.US_ASCII);

    private final SftpSession session;
    private final Endpoint endpoint;
    private final Notes notes;
    private final String folder;
    private final String one;
    private final String two;

    /** Takes what was found. */
    interface Notes {
        void note(Ability ability, Answer answer, @Nullable String remark);
    }

    /** A step that a server may refuse. */
    private interface Step {
        void run() throws DeliveryException;
    }

    WritingProbe(SftpSession session, Endpoint endpoint, String directory, Notes notes) {
        this.session = session;
        this.endpoint = endpoint;
        this.notes = notes;
        String random = UUID.randomUUID().toString().replace("-", "");
        this.folder = RemotePath.of(directory, ".roster-doctor-" + random);
        this.one = RemotePath.of(folder, "one.txt");
        this.two = RemotePath.of(folder, "two.txt");
    }

    /** Tries everything and clears up; returns what could not be removed, or {@code null}. */
    @Nullable
    String run() throws DeliveryException {
        try {
            return tried();
        } catch (ConnectionLostException lost) {
            if (removedByAnother()) {
                throw lost;
            }
            throw new ConnectionLostException(
                    "%s; '%s' may have been left there, remove it by hand".formatted(lost.getMessage(), folder), lost);
        }
    }

    private boolean removedByAnother() {
        try {
            SftpSession another = SftpSession.open(endpoint);
            try {
                return another.look(folder) == null || clearedUp(another);
            } finally {
                another.close();
            }
        } catch (DeliveryException lostAgain) {
            return false;
        }
    }

    private @Nullable String tried() throws DeliveryException {
        if (!does(Ability.MAKE_DIRECTORY, () -> session.makeDirectory(folder))) {
            return null;
        }
        refuses(Ability.EXCLUSIVE_DIRECTORY, () -> session.makeDirectory(folder));
        if (does(Ability.CREATE, () -> write(session.create(one), SOME))) {
            withAFile();
        }
        return clearedUp(session) ? null : folder;
    }

    private boolean clearedUp(SftpSession with) throws DeliveryException {
        removeIfThere(with, one);
        removeIfThere(with, two);
        try {
            with.removeDirectory(folder);
            return true;
        } catch (RemoteRefusedException refused) {
            return false;
        }
    }

    private void withAFile() throws DeliveryException {
        compare();
        hash();
        refuses(Ability.EXCLUSIVE_CREATE, () -> write(session.create(one), SOME));
        does(Ability.OVERWRITE, () -> write(session.overwrite(one), OTHER));
        if (does(Ability.RENAME, () -> session.rename(one, two)) && session.replacesAtOnce()) {
            does(Ability.REPLACE, () -> {
                write(session.overwrite(one), SOME);
                session.replace(one, two);
            });
        }
        String last = session.look(two) == null ? one : two;
        does(Ability.DELETE, () -> session.remove(last));
    }

    private void compare() throws DeliveryException {
        try {
            boolean same = Arrays.equals(SOME, read());
            notes.note(Ability.READ_BACK, same ? Answer.YES : Answer.NO, same ? null : "other bytes came back");
        } catch (RemoteRefusedException refused) {
            notes.note(Ability.READ_BACK, Answer.NO, refused.getMessage());
        }
    }

    private byte[] read() throws DeliveryException {
        RemoteDownload download = session.read(one);
        byte[] bytes = download.next(SOME.length);
        download.close();
        return bytes;
    }

    private void hash() throws DeliveryException {
        byte[] digest = session.digest(one, SOME.length);
        boolean right =
                digest != null && Arrays.equals(digest, Fingerprint.sha256().digest(SOME));
        notes.note(
                Ability.HASH,
                right ? Answer.YES : Answer.NO,
                digest == null || right ? null : "it computes another one than we do");
    }

    private boolean does(Ability ability, Step step) throws DeliveryException {
        try {
            step.run();
            notes.note(ability, Answer.YES, null);
            return true;
        } catch (RemoteRefusedException refused) {
            notes.note(ability, Answer.NO, refused.getMessage());
            return false;
        }
    }

    private void refuses(Ability ability, Step step) throws DeliveryException {
        try {
            step.run();
            notes.note(ability, Answer.NO, "it did so without complaint");
        } catch (RemoteRefusedException refused) {
            notes.note(ability, Answer.YES, null);
        }
    }

    private static void write(RemoteUpload upload, byte[] bytes) throws DeliveryException {
        upload.write(bytes, bytes.length);
        upload.finish();
    }

    private static void removeIfThere(SftpSession with, String path) throws ConnectionLostException {
        try {
            if (with.look(path) != null) {
                with.remove(path);
            }
        } catch (ConnectionLostException lost) {
            throw lost;
        } catch (DeliveryException refused) {
            // The folder then stays, and somebody is told.
        }
    }
}
