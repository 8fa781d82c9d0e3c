package dev.roster.internal.sftp;

import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPEngine;

/**
 * The extension {@code limits@openssh.com}: what a server takes in one write. Fewer, larger writes mean fewer answers to
 * wait for, which is a quarter of the time of a large file. A server that does not say so gets what every server takes.
 */
final class WriteLimit {
    /** For a smaller file the question costs more than the answer gains. */
    static final long WORTH_ASKING = 4L * 1024 * 1024;

    /** Seven full packets of a usual channel, with the head of the request. */
    static final int MOST = 7 * 32 * 1024 - 64;

    private final SshLink link;
    private final SFTPEngine engine;
    private int known;

    WriteLimit(SshLink link, SFTPEngine engine) {
        this.link = link;
        this.engine = engine;
    }

    /** Returns the bytes of one write; asks once. */
    synchronized int bytes() throws DeliveryException {
        if (known == 0) {
            long announced = announced();
            known = announced == 0 ? RemoteUpload.CHUNK : (int) Math.min(MOST, announced);
        }
        return known;
    }

    private long announced() throws DeliveryException {
        if (!engine.supportsServerExtension("limits", "openssh.com")) {
            return 0;
        }
        try {
            return link.call(
                    "asking for the server's limits",
                    () -> longestWriteIn(engine.request(engine.newExtendedRequest("limits@openssh.com"))
                            .retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS)));
        } catch (RemoteRefusedException unsupported) {
            return 0;
        }
    }

    /** The answer is the longest packet, read and write, and how many files may be open; 0 where there is no limit. */
    private static long longestWriteIn(Response answer) throws IOException {
        if (answer.getType() != PacketType.EXTENDED_REPLY) {
            answer.ensureStatusPacketIsOK();
            return 0;
        }
        try {
            answer.readUInt64();
            answer.readUInt64();
            return answer.readUInt64();
        } catch (Buffer.BufferException unreadable) {
            return 0;
        }
    }
}
