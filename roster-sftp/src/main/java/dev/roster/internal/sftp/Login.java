package dev.roster.internal.sftp;

import java.io.IOException;
import net.schmizz.sshj.SSHClient;

/** Shows a server who we are. */
public interface Login {

    /**
     * Logs in.
     *
     * @throws IOException as sshj throws it; a refusal is its {@code UserAuthException} without a cause
     */
    void login(SSHClient client, String user) throws IOException;
}
