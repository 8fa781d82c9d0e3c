package dev.roster.sftp;

import dev.roster.internal.digest.HashingStream;
import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteUpload;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.FileCheck.Arrival;
import dev.roster.sftp.fault.RemoteDeniedException;
import dev.roster.sftp.fault.RemoteFullException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.fault.VerificationFailedException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sends one file, byte for byte; goes on where an earlier go of a large one was cut. */
final class FileTransfer {
    /** A smaller file is sent again from its beginning: that is simpler, and as quick as finding out. */
    private static final long RESUME_FROM = 32L * 1024 * 1024;

    /** What may have been under way when the connection broke, and may be missing before what arrived. */
    private static final long REWIND = RemoteUpload.WINDOW;

    private final SftpSession session;
    private final FileBytes source;
    private final DeliveryOptions options;
    private final RemoteCopy copy;
    private final BooleanSupplier stopped;

    FileTransfer(
            SftpSession session, FileBytes source, DeliveryOptions options, RemoteCopy copy, BooleanSupplier stopped) {
        this.session = session;
        this.source = source;
        this.options = options;
        this.copy = copy;
        this.stopped = stopped;
    }

    /** Sends a file to a place where nothing is. */
    Arrival send() throws IOException {
        stream(session.create(copy.path()), 0);
        return check(true);
    }

    /**
     * Sends a file to a place where a part of it may be. The part is written over and not cut off first: a server may carry
     * out a request of a broken connection after all, even after COMPLETE, and a late write of the same bytes does no harm.
     *
     * @return how it arrived, or {@code null} where what is there cannot be written over
     */
    @Nullable
    Arrival sendOn() throws IOException {
        RemoteEntry there = session.look(copy.path());
        if (there == null) {
            return send();
        }
        long from = resumableFrom(there);
        boolean fits = there.bytes() >= 0 && there.bytes() <= copy.file().bytes();
        if (!fits || !resumed(from)) {
            return null;
        }
        try {
            return check(from == 0);
        } catch (VerificationFailedException otherPart) {
            if (from == 0) {
                throw otherPart;
            }
        }
        return resumed(0) ? check(false) : null;
    }

    /**
     * Sends a file to a place where another one may be, which is no part of it whatever its size. That is not emptied first
     * unless it is larger, or the server cannot write over it: such a request of a broken connection, carried out late,
     * would empty the new one.
     */
    Arrival sendInPlace() throws IOException {
        if (isLarger() || !writtenOver()) {
            stream(session.overwrite(copy.path()), 0);
        }
        return check(true);
    }

    private boolean isLarger() throws IOException {
        try {
            RemoteEntry there = session.look(copy.path());
            return there != null
                    && (there.bytes() < 0 || there.bytes() > copy.file().bytes());
        } catch (RemoteRefusedException blind) {
            return true;
        }
    }

    private boolean writtenOver() throws IOException {
        try {
            stream(session.writeOver(copy.path()), 0);
            return true;
        } catch (RemoteRefusedException cannot) {
            requireAnotherReason(cannot);
            return false;
        }
    }

    /** Returns whether a file of the right size lies there. */
    boolean isThere() throws IOException {
        RemoteEntry found = session.look(copy.path());
        return found != null && found.isFileOf(copy.file().bytes());
    }

    /** Returns where to go on, at the beginning of a chunk, or 0. */
    private long resumableFrom(RemoteEntry there) throws IOException {
        if (there.bytes() < RESUME_FROM + REWIND) {
            return 0;
        }
        return (there.bytes() - REWIND) / chunk() * chunk();
    }

    private int chunk() throws IOException {
        return session.chunk(copy.file().bytes());
    }

    private Arrival check(boolean inOneGo) throws IOException {
        return new FileCheck(session, options.verification()).check(copy, inOneGo);
    }

    /** Some servers cannot write into a file that is there. */
    private boolean resumed(long from) throws IOException {
        try {
            stream(session.resume(copy.path(), from), from);
            return true;
        } catch (RemoteRefusedException cannot) {
            requireAnotherReason(cannot);
            return false;
        }
    }

    /** What is denied, or has no room, another way of writing does not help. */
    private void requireAnotherReason(RemoteRefusedException cannot) throws IOException {
        if (cannot instanceof RemoteDeniedException || isFull(cannot)) {
            throw cannot;
        }
    }

    /** A write that was refused without a reason is called a full disk also where nobody knows. */
    private boolean isFull(RemoteRefusedException refused) throws IOException {
        if (!(refused instanceof RemoteFullException) || !refused.unexplained()) {
            return refused instanceof RemoteFullException;
        }
        long left = session.spaceLeft(copy.path());
        return left >= 0 && left < chunk();
    }

    /** Reads the whole source, so that other bytes than the validated ones are noticed, and sends it from an offset. */
    private void stream(RemoteUpload upload, long from) throws IOException {
        byte[] chunk = new byte[chunk()];
        long bytes = 0;
        try (HashingStream in = new HashingStream(source.open(copy.file().name()))) {
            for (int read = in.readNBytes(chunk, 0, chunk.length);
                    read > 0 && bytes <= copy.file().bytes();
                    read = in.readNBytes(chunk, 0, chunk.length)) {
                requireGoOn();
                if (bytes >= from) {
                    upload.write(chunk, read);
                    options.listener()
                            .sent(copy.file().name(), bytes + read, copy.file().bytes());
                }
                bytes += read;
            }
            Publication.requireSame(copy.file(), in.facts());
        } catch (ClosedByInterruptException cancelled) {
            throw Publication.interrupted(copy.file(), copy.server());
        }
        upload.finish();
    }

    private void requireGoOn() {
        if (stopped.getAsBoolean()) {
            throw new Transfers.GivenUp();
        }
    }
}
