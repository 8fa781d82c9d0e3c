package dev.roster.sftp;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
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

    private final SshServer server = SshServer.setUpDefaultServer();
    private final AtomicInteger longest = new AtomicInteger();

    static LimitedServer start(Delivery delivery, long longestWrite) throws IOException {
        LimitedServer limited = new LimitedServer();
        SshServer server = limited.server;
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(Delivery.HOST_KEY));
        server.setFileSystemFactory(new VirtualFileSystemFactory(delivery.remote()));
        server.setPasswordAuthenticator((name, secret, session) -> secret.equals(Delivery.SECRET));
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, LIMITS + "=1");
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory() {
            @Override
            public Command createSubsystem(ChannelSession channel) throws IOException {
                Session session = new Session(channel, this, longestWrite);
                session.addSftpEventListener(new Writes(limited.longest));
                return session;
            }
        }));
        server.start();
        return limited;
    }

    int longestWrite() {
        return longest.get();
    }

    SftpTarget target() {
        return Faults.at("127.0.0.1", server.getPort())
                .hostKeys(HostKeyPolicy.pinned(Delivery.fingerprint(Delivery.HOST_KEY)))
                .build();
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
