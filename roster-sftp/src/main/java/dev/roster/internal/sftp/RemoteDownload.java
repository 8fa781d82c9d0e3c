package dev.roster.internal.sftp;

import dev.roster.sftp.fault.DeliveryException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import net.schmizz.concurrent.Promise;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPEngine;
import net.schmizz.sshj.sftp.SFTPException;

/** A remote file that is being read, in order. Reads are sent ahead of their answers. */
public final class RemoteDownload {
    private static final int DEPTH = RemoteUpload.WINDOW / RemoteUpload.CHUNK;
    private static final byte[] NONE = {};

    /** Less than this is not asked for at once: such an answer has another reason than the server's limit. */
    private static final int LEAST = 4096;

    private final SshLink link;
    private final SFTPEngine engine;
    private final String path;
    private final String step;
    private final byte[] handle;
    private final Stopwatch stopwatch;
    private final Deque<Part> asked = new ArrayDeque<>();
    private long next;
    private int chunk = RemoteUpload.CHUNK;
    private boolean ended;

    RemoteDownload(SshLink link, SFTPEngine engine, String path, byte[] handle) {
        this.link = link;
        this.engine = engine;
        this.path = path;
        this.step = "reading '%s'".formatted(path);
        this.handle = handle;
        this.stopwatch = link.stopwatch();
    }

    /**
     * Returns the next bytes; none at the end.
     *
     * @param expected how many bytes are still expected; no more than that and one chunk is asked for ahead
     */
    public byte[] next(long expected) throws DeliveryException {
        if (ended) {
            return NONE;
        }
        long ahead = expected / chunk + 1;
        while (asked.size() < Math.min(ahead, DEPTH)) {
            ask();
        }
        Part part = asked.remove();
        byte[] bytes = link.within(stopwatch, step, () -> bytesOf(part));
        if (bytes.length == 0) {
            ended = true;
        } else if (bytes.length < part.length) {
            forgetWhatWasAskedAhead();
            next = part.offset + bytes.length;
            chunk = Math.max(bytes.length, LEAST);
        }
        return bytes;
    }

    /** Closes the file, and waits for no answer: a refusal changes nothing about what was read. */
    public void close() throws DeliveryException {
        link.call(
                "closing '%s'".formatted(path),
                () -> engine.request(engine.newRequest(PacketType.CLOSE).putString(handle)));
    }

    private void ask() throws DeliveryException {
        long offset = next;
        int length = chunk;
        Promise<Response, SFTPException> answer = link.within(
                stopwatch,
                step,
                () -> engine.request(engine.newRequest(PacketType.READ)
                        .putString(handle)
                        .putUInt64(offset)
                        .putUInt32(length)));
        asked.add(new Part(offset, length, answer));
        next = offset + length;
    }

    private byte[] bytesOf(Part part) throws IOException {
        Response answer = part.answer.retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS);
        stopwatch.progress();
        if (answer.getType() == PacketType.STATUS) {
            answer.ensureStatusIs(StatusCode.EOF);
            return NONE;
        }
        byte[] bytes = answer.ensurePacketTypeIs(PacketType.DATA).readBytes();
        if (bytes.length == 0 || bytes.length > part.length) {
            throw new SFTPException("an answer of %s bytes".formatted(bytes.length));
        }
        return bytes;
    }

    /**
     * After a short answer the parts that were asked for behind it do not follow it: ask again from where it ended, and for
     * no more at once than the server gives.
     */
    private void forgetWhatWasAskedAhead() throws DeliveryException {
        while (!asked.isEmpty()) {
            Part part = asked.remove();
            link.within(stopwatch, step, () -> part.answer.retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS));
        }
    }

    private record Part(long offset, int length, Promise<Response, SFTPException> answer) {}
}
