package dev.roster.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The bytes of files that lie in a place of this machine.
 *
 * @param place the folder, or the zip
 * @param bytes the bytes
 */
record StagedBytes(Path place, FileBytes bytes) implements FileBytes {

    @Override
    public InputStream open(String name) throws IOException {
        return bytes.open(name);
    }
}
