package dev.roster.internal.sftp;

import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import net.schmizz.concurrent.Promise;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPEngine;
import net.schmizz.sshj.sftp.SFTPException;

/**
 * A remote file that is being written. Writes are sent ahead of their confirmations, as many as fill the window of a
 * usual server; each confirmation is checked, and so is the answer to the closing, where a server may report a full disk.
 */
public final class RemoteUpload {
    /** What every server takes in one write; some break the connection over more. */
    public static final int CHUNK = 32 * 1024;

    /** What may be under way: 64 chunks are the window of a usual server's channel, more gains nothing. */
    static final int DEPTH = 64;

    private final SshLink link;
    private final SFTPEngine engine;
    private final FreeSpace space;
    private final String path;
    private final String step;
    private final byte[] handle;
    private final Stopwatch stopwatch;
    private final Deque<Promise<Response, SFTPException>> unconfirmed = new ArrayDeque<>();
    private long offset;

    RemoteUpload(SshLink link, SFTPEngine engine, String path, byte[] handle, long offset) {
        this.link = link;
        this.space = new FreeSpace(link, engine);
        this.engine = engine;
        this.path = path;
        this.step = "uploading '%s'".formatted(path);
        this.handle = handle;
        this.stopwatch = link.stopwatch();
        this.offset = offset;
    }

    /** Sends the next bytes, at most {@link #CHUNK}; the array may be reused at once. */
    public void write(byte[] bytes, int length) throws DeliveryException {
        while (unconfirmed.size() == DEPTH || oldestIsAnswered()) {
            confirmOldest();
        }
        unconfirmed.add(link.within(
                stopwatch,
                step,
                () -> engine.request(engine.newRequest(PacketType.WRITE)
                        .putString(handle)
                        .putUInt64(offset)
                        .putString(bytes, 0, length))));
        offset += length;
    }

    /**
     * Closes the file, and waits until that and every byte before are confirmed. A server works on a file's requests in
     * their order, so the closing is asked for at once, which saves a round trip.
     */
    public void finish() throws DeliveryException {
        String closing = "closing '%s'".formatted(path);
        Promise<Response, SFTPException> closed = link.within(
                stopwatch,
                closing,
                () -> engine.request(engine.newRequest(PacketType.CLOSE).putString(handle)));
        while (!unconfirmed.isEmpty()) {
            confirmOldest();
        }
        try {
            link.within(
                    stopwatch,
                    closing,
                    () -> closed.retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS)
                            .ensureStatusPacketIsOK());
        } catch (RemoteRefusedException refused) {
            throw space.afterWriting(path, refused);
        }
    }

    private boolean oldestIsAnswered() {
        Promise<Response, SFTPException> oldest = unconfirmed.peek();
        return oldest != null && oldest.isFulfilled();
    }

    private void confirmOldest() throws DeliveryException {
        Promise<Response, SFTPException> oldest = Objects.requireNonNull(unconfirmed.poll());
        try {
            link.within(stopwatch, step, () -> {
                Response answer = oldest.retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS);
                stopwatch.progress();
                return answer.ensureStatusPacketIsOK();
            });
        } catch (RemoteRefusedException refused) {
            throw space.afterWriting(path, refused);
        }
    }
}
