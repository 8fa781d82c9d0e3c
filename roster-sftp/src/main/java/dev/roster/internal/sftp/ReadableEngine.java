package dev.roster.internal.sftp;

import java.util.List;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.sftp.SFTPEngine;

/** sshj's engine, which can also tell what the server announces. */
final class ReadableEngine extends SFTPEngine {

    ReadableEngine(SSHClient client) throws SSHException {
        super(client);
    }

    /** Returns the names of the extensions that look like some, in order. */
    List<String> extensions() {
        return serverExtensions.keySet().stream()
                .filter(name -> name.matches("[A-Za-z0-9@._-]{1,60}"))
                .sorted()
                .toList();
    }
}
