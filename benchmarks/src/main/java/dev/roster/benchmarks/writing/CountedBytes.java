package dev.roster.benchmarks.writing;

import java.io.OutputStream;

/** Takes bytes and keeps no more than their number. */
final class CountedBytes extends OutputStream {
    private long count;

    @Override
    public void write(int letter) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
    }

    long count() {
        return count;
    }
}
