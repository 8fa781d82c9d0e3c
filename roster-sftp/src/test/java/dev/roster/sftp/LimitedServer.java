package dev.roster.sftp;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A server that says how long one write may be, as OpenSSH does, and remembers the longest. */
final class LimitedServer implements AutoCloseable {
    /** Announces the extension, and then does not know it. */
    static final long UNKNOWN = -1;

    private static final String LIMITS = "limits@openssh.com";

    private final SshServer server;
    private final AtomicInteger longest;

    private LimitedServer(SshServer server, AtomicInteger longest) {
        this.server = server;
        this.longest = longest;
    }

    static LimitedServer start(Delivery delivery, long longestWrite) throws IOException {
        AtomicInteger longest = new AtomicInteger();
        SshServer server = delivery.server(new SftpSubsystemFactory() {
            @Override
            public Command createSubsystem(ChannelSession channel) throws IOException {
                Session session = new Session(channel, this, longestWrite);
                session.addSftpEventListener(new Writes(longest));
                return session;
            }
        });
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, LIMITS + "=1");
        return new LimitedServer(server, longest);
    }

    int longestWrite() {
        return longest.get();
    }

    SftpTarget target() {
        return Faults.at(server);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private record Writes(AtomicInteger longest) implements SftpEventListener {
        @Override
        public void written(
                ServerSession session,
                String remoteHandle,
                FileHandle handle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen,
                Throwable thrown) {
            longest.accumulateAndGet(dataLen, Math::max);
        }
    }

    private static final class Session extends SftpSubsystem {
        private final long longestWrite;

        Session(ChannelSession channel, SftpSubsystemFactory usual, long longestWrite) {
            super(channel, usual);
            this.longestWrite = longestWrite;
        }

        @Override
        protected void executeExtendedCommand(Buffer buffer, int id, String extension) throws IOException {
            if (!extension.equals(LIMITS)) {
                super.executeExtendedCommand(buffer, id, extension);
                return;
            }
            if (longestWrite == UNKNOWN) {
                sendStatus(prepareReply(buffer), id, SftpConstants.SSH_FX_OP_UNSUPPORTED, "not known");
                return;
            }
            Buffer reply = prepareReply(buffer);
            reply.putByte((byte) SftpConstants.SSH_FXP_EXTENDED_REPLY);
            reply.putInt(id);
            // Longest packet, read and write; open files.
            for (long number : new long[] {262_144, 261_120, longestWrite, 1_000}) {
                reply.putLong(number);
            }
            send(reply);
        }
    }
}
