package dev.roster.internal.sftp;

import dev.roster.sftp.fault.KeyFileException;
import java.util.List;

/** What somebody logs in with. Its text says of which kind it is, and nothing else. */
public interface Credentials {
    /**
     * Reads what can be read before there is a connection, so that a missing file or a wrong passphrase is told apart
     * from a refused login.
     */
    Login prepare() throws KeyFileException;

    /** Returns what somebody should know about how this secret is kept, in sentences. */
    default List<String> remarks() {
        return List.of();
    }
}
