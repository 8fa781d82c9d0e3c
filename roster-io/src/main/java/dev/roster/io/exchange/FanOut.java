package dev.roster.io.exchange;

import dev.roster.source.PendingFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One file that is written to all places that want it, which may be none. They take their places later. */
final class FanOut extends OutputStream implements PendingFile {
    private final List<StagedFile> files;

    FanOut(List<StagedFile> files) {
        this.files = files;
    }

    @Override
    public OutputStream stream() {
        return this;
    }

    @Override
    public void write(int b) throws IOException {
        for (StagedFile file : files) {
            file.stream().write(b);
        }
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
        for (StagedFile file : files) {
            file.stream().write(buffer, from, length);
        }
    }

    @Override
    public void commit() {
        files.forEach(StagedFile::finish);
    }

    @Override
    public void close() {
        // Those who staged the files let go of them.
    }
}
