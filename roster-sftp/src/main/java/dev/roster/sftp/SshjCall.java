package dev.roster.sftp;

import java.io.IOException;

/** A call into sshj. */
interface SshjCall<T> {
    T run() throws IOException;
}
