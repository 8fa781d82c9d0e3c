package dev.roster.internal.sftp;

import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.Request;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPEngine;

/**
 * What an account may still write; finds out why a write was refused without a reason: most servers answer a full disk with "Failure". The extension
 * {@code statvfs@openssh.com} tells what is free; servers that announce it need not have it, so it is tried.
 */
final class FreeSpace {
    private static final long UNKNOWN = -1;

    /** What a file system with room for one more write has at least. */
    private static final long SOME = WriteLimit.MOST;

    private final SshLink link;
    private final SFTPEngine engine;

    FreeSpace(SshLink link, SFTPEngine engine) {
        this.link = link;
        this.engine = engine;
    }

    /** Returns what to throw where a write or the closing of an open file was refused. */
    RemoteRefusedException afterWriting(String path, RemoteRefusedException refused) {
        if (!refused.unexplained()) {
            return refused;
        }
        long free = bytesAt(path);
        if (free >= SOME) {
            return refused;
        }
        long arrived = sizeOf(path);
        String part = arrived == UNKNOWN ? "" : "%s bytes of it are there, ".formatted(arrived);
        return SftpFaults.full(refused, part + reading(free));
    }

    /** Returns what to throw where a file was not created. */
    RemoteRefusedException afterCreating(String path, RemoteRefusedException refused) {
        long free = refused.unexplained() ? bytesAt(RemotePath.parent(path)) : UNKNOWN;
        return free >= 0 && free < SOME ? SftpFaults.full(refused, reading(free)) : refused;
    }

    private static String reading(long free) {
        if (free == UNKNOWN) {
            return "the disk or quota is probably full; ask the receiver for space";
        }
        return "the file system has %s bytes free: the disk is full; ask the receiver for space".formatted(free);
    }

    private long sizeOf(String path) {
        try {
            return RemoteListing.entryOf(link.call("looking at '%s'".formatted(path), () -> engine.lstat(path)))
                    .bytes();
        } catch (DeliveryException unseen) {
            return UNKNOWN;
        }
    }

    private long bytesAt(String path) {
        try {
            return bytes(path);
        } catch (DeliveryException lost) {
            return UNKNOWN;
        }
    }

    /** Returns the free bytes around a path, or -1 where the server does not say. */
    long bytes(String path) throws DeliveryException {
        try {
            return link.call("asking for the space left at '%s'".formatted(path), () -> free(ask(path)));
        } catch (RemoteRefusedException unsupported) {
            return UNKNOWN;
        }
    }

    private Response ask(String path) throws IOException {
        Request request = engine.newExtendedRequest("statvfs@openssh.com");
        request.putString(path, StandardCharsets.UTF_8);
        return engine.request(request).retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS);
    }

    /** The answer begins with: block size, fragment size, blocks, free ones, those free for accounts like ours. */
    private static long free(Response answer) throws IOException {
        if (answer.getType() != PacketType.EXTENDED_REPLY) {
            answer.ensureStatusPacketIsOK();
            return UNKNOWN;
        }
        try {
            answer.readUInt64();
            long fragment = answer.readUInt64();
            answer.readUInt64();
            answer.readUInt64();
            long fragments = answer.readUInt64();
            boolean countable = fragments == 0 || fragment <= Long.MAX_VALUE / fragments;
            return countable ? fragment * fragments : Long.MAX_VALUE;
        } catch (Buffer.BufferException unreadable) {
            return UNKNOWN;
        }
    }
}
