package dev.roster.nightly;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.settings.TargetFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** A server on this machine to deliver to, with a key and a password made for this run. */
final class LoopbackServer implements Closeable {
    private static final String UPLOAD = "upload";
    private static final String USER = "district";
    private static final int SECRET_BYTES = 16;

    private final DropboxServer server;
    private final String secret;

    private LoopbackServer(DropboxServer server, String secret) {
        this.server = server;
        this.secret = secret;
    }

    static LoopbackServer start(Workplace workplace) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Path root = workplace.folder("server");
        workplace.folder("server/" + UPLOAD);
        return new LoopbackServer(DropboxServer.at(root).account(USER, secret).start(), secret);
    }

    /** Returns where and how to deliver; the server's key is pinned. */
    TargetFile target() {
        SftpTarget target = SftpTarget.at(server.host())
                .port(server.port())
                .user(USER)
                .auth(SftpAuth.password(secret::toCharArray))
                .hostKeys(HostKeyPolicy.pinned(server.fingerprint()))
                .build();
        return new TargetFile(target, PublishLayout.epoch("/" + UPLOAD));
    }

    /** Returns what lies on the server. */
    List<String> tree() throws IOException {
        return server.tree();
    }

    @Override
    public void close() {
        server.close();
    }
}
