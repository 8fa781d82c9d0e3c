package dev.roster.internal.sftp;

import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.Request;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPEngine;
import org.jspecify.annotations.Nullable;

/**
 * The extension {@code check-file-name}: the server computes a file's digest. What servers announce is not what works,
 * so it is tried, once a connection. Two spellings of the answer are in use: with and without the extension's own name
 * and the digest's length.
 */
final class CheckFile {
    private static final String ALGORITHM = "sha256";
    private static final int LENGTH = 32;
    private static final byte[] NONE = {};

    /** What a slow server reads and hashes in a second. */
    private static final long BYTES_A_SECOND = 20_000_000;

    private final SshLink link;
    private final SFTPEngine engine;
    private volatile boolean missing;

    CheckFile(SshLink link, SFTPEngine engine) {
        this.link = link;
        this.engine = engine;
    }

    /** Returns the digest of a whole file, or {@code null} where the server does not compute it. */
    byte @Nullable [] digest(String path, long bytes) throws DeliveryException {
        if (missing) {
            return null;
        }
        try {
            Duration reading = Duration.ofSeconds(bytes / BYTES_A_SECOND);
            byte[] digest = link.callThatTakes(
                    reading,
                    "asking for the digest of '%s'".formatted(path),
                    () -> digestIn(ask(path, link.answerMillis() + reading.toMillis())));
            missing = digest.length != LENGTH;
            return missing ? null : digest;
        } catch (RemoteRefusedException unsupported) {
            missing = true;
            return null;
        }
    }

    private Response ask(String path, long patience) throws IOException {
        Request request = engine.newExtendedRequest("check-file-name");
        request.putString(path, StandardCharsets.UTF_8)
                .putString(ALGORITHM)
                .putUInt64(0)
                .putUInt64(0)
                .putUInt32(0);
        return engine.request(request).retrieve(patience, TimeUnit.MILLISECONDS);
    }

    /** Returns nothing where the answer is none that we understand. */
    private static byte[] digestIn(Response answer) throws IOException {
        if (answer.getType() != PacketType.EXTENDED_REPLY) {
            answer.ensureStatusPacketIsOK();
            return NONE;
        }
        try {
            String first = answer.readString();
            boolean named = first.equals("check-file");
            String algorithm = named ? answer.readString() : first;
            boolean counted = named && answer.available() == Integer.BYTES + LENGTH;
            if (counted) {
                answer.readUInt32();
            }
            byte[] digest = new byte[answer.available()];
            answer.readRawBytes(digest);
            return algorithm.equals(ALGORITHM) && digest.length == LENGTH ? digest : NONE;
        } catch (Buffer.BufferException unreadable) {
            return NONE;
        }
    }
}
