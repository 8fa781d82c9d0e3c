package dev.roster.internal.sftp;

import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPEngine;

/** The extension {@code statvfs@openssh.com}: how much an account may still write. */
final class SpaceLeft {
    private static final long UNKNOWN = -1;

    private final SshLink link;
    private final SFTPEngine engine;

    SpaceLeft(SshLink link, SFTPEngine engine) {
        this.link = link;
        this.engine = engine;
    }

    /** Returns the free bytes around a path, or -1 where the server does not say. */
    long bytes(String path) throws DeliveryException {
        try {
            return link.call(
                    "asking for the space left in '%s'".formatted(path),
                    () -> bytesIn(engine.request(engine.newExtendedRequest("statvfs@openssh.com")
                                    .putString(path, StandardCharsets.UTF_8))
                            .retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS)));
        } catch (RemoteRefusedException unsupported) {
            return UNKNOWN;
        }
    }

    /** The answer is the block size, the fragment size, the blocks in all, those free, and those free for us. */
    private static long bytesIn(Response answer) throws IOException {
        if (answer.getType() != PacketType.EXTENDED_REPLY) {
            answer.ensureStatusPacketIsOK();
            return UNKNOWN;
        }
        try {
            answer.readUInt64();
            long fragment = answer.readUInt64();
            answer.readUInt64();
            answer.readUInt64();
            return Math.multiplyExact(fragment, answer.readUInt64());
        } catch (Buffer.BufferException | ArithmeticException unreadable) {
            return UNKNOWN;
        }
    }
}
