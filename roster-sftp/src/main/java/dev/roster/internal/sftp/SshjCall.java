package dev.roster.internal.sftp;

import java.io.IOException;

/** A call into sshj. */
public interface SshjCall<T> {
    /** Makes the call. */
    T run() throws IOException;
}
