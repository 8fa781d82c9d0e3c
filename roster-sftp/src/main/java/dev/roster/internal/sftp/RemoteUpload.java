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
    /** What every server takes in one write; some break the connection over more, see {@link WriteLimit}. */
    public static final int CHUNK = 32 * 1024;

    /** What may be under way: the window of a usual server's channel, more gains nothing. */
    public static final int WINDOW = 64 * CHUNK;

    private final SshLink link;
    private final SFTPEngine engine;
    private final FreeSpace space;
    private final String path;
    private final String step;
    private final byte[] handle;
    private final Stopwatch stopwatch;
    private final Deque<Sent> unconfirmed = new ArrayDeque<>();
    private int underWay;
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

    /** Sends the next bytes, at most {@link SftpSession#chunk}; the array may be reused at once. */
    public void write(byte[] bytes, int length) throws DeliveryException {
        while (underWay > 0 && (underWay + length > WINDOW || oldestIsAnswered())) {
            confirmOldest();
        }
        Promise<Response, SFTPException> answer = link.within(
                stopwatch,
                step,
                () -> engine.request(engine.newRequest(PacketType.WRITE)
                        .putString(handle)
                        .putUInt64(offset)
                        .putString(bytes, 0, length)));
        unconfirmed.add(new Sent(answer, length));
        underWay += length;
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
        Sent oldest = unconfirmed.peek();
        return oldest != null && oldest.answer.isFulfilled();
    }

    private void confirmOldest() throws DeliveryException {
        Sent oldest = Objects.requireNonNull(unconfirmed.poll());
        underWay -= oldest.bytes;
        try {
            link.within(stopwatch, step, () -> {
                Response answer = oldest.answer.retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS);
                stopwatch.progress();
                return answer.ensureStatusPacketIsOK();
            });
        } catch (RemoteRefusedException refused) {
            throw space.afterWriting(path, refused);
        }
    }

    private record Sent(Promise<Response, SFTPException> answer, int bytes) {}
}
