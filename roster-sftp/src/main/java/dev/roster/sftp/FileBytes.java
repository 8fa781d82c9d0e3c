package dev.roster.sftp;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of the files are. */
interface FileBytes {

    /** Opens a file from its first byte; whoever calls closes. */
    InputStream open(String name) throws IOException;
}
