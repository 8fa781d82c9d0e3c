package dev.roster.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output that says so when nobody reads it any more. */
final class StandardOutput extends FilterOutputStream {

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static IOException failure(IOException cause) {
        return new IOException("cannot write to standard output: %s".formatted(cause.getMessage()), cause);
    }
}
