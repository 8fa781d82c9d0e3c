package dev.roster.sftp;

import dev.roster.fixtures.dropbox.DropboxListener;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A server that says how much room its disk has, as OpenSSH does. */
final class MeasuredServer implements AutoCloseable {
    private static final String STATVFS = "statvfs@openssh.com";

    private final SshServer server;
    private final SftpSubsystemFactory sftp;

    private MeasuredServer(SshServer server, SftpSubsystemFactory sftp) {
        this.server = server;
        this.sftp = sftp;
    }

    static MeasuredServer start(Delivery delivery, DropboxListener listener, long fragment, long free)
            throws IOException {
        SftpSubsystemFactory sftp = new SftpSubsystemFactory() {
            @Override
            public Command createSubsystem(ChannelSession channel) throws IOException {
                Session session = new Session(channel, this, fragment, free);
                session.addSftpEventListener(new Events(listener));
                return session;
            }
        };
        SshServer server = delivery.server(sftp);
        server.start();
        return new MeasuredServer(server, sftp);
    }

    /** Makes the server say this whatever it refuses. */
    void say(String text) {
        sftp.setErrorStatusDataHandler(new SftpErrorStatusDataHandler() {
            @Override
            public String resolveErrorMessage(
                    SftpSubsystemEnvironment environment,
                    int id,
                    Throwable thrown,
                    int status,
                    int command,
                    Object... arguments) {
                return text;
            }
        });
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

    private record Events(DropboxListener listener) implements SftpEventListener {
        @Override
        public void opening(ServerSession session, String remoteHandle, Handle handle) throws IOException {
            if (handle instanceof FileHandle) {
                listener.opening(handle.getFile());
            }
        }

        @Override
        public void written(
                ServerSession session,
                String remoteHandle,
                FileHandle handle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen,
                Throwable thrown)
                throws IOException {
            Path file = handle.getFile();
            listener.written(file);
        }
    }

    private static final class Session extends SftpSubsystem {
        private final long fragment;
        private final long free;

        Session(ChannelSession channel, SftpSubsystemFactory usual, long fragment, long free) {
            super(channel, usual);
            this.fragment = fragment;
            this.free = free;
        }

        @Override
        protected void executeExtendedCommand(Buffer buffer, int id, String extension) throws IOException {
            if (!extension.equals(STATVFS)) {
                super.executeExtendedCommand(buffer, id, extension);
                return;
            }
            Buffer reply = prepareReply(buffer);
            reply.putByte((byte) SftpConstants.SSH_FXP_EXTENDED_REPLY);
            reply.putInt(id);
            // Block, fragment, blocks, free, available; nodes, free, available; id, flags, longest name.
            for (long number : new long[] {fragment, fragment, 1 << 21, free, free, 1, 1, 1, -1, 0, 255}) {
                reply.putLong(number);
            }
            send(reply);
        }
    }
}
