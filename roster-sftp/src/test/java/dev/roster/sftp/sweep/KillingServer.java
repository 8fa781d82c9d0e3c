package dev.roster.sftp.sweep;

import dev.roster.fixtures.dropbox.DropboxListener;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that kills its client at one of the things that it does for it, before the client is answered. */
final class KillingServer implements DropboxListener {
    private final int last;
    private final AtomicInteger done = new AtomicInteger();
    private volatile Process client;

    /** Kills at this event, counted from 1; never at 0. */
    KillingServer(int last) {
        this.last = last;
    }

    void client(Process process) {
        client = process;
    }

    /** Returns how many events there were. */
    int events() {
        return done.get();
    }

    private void count() {
        if (done.incrementAndGet() == last) {
            client.destroyForcibly();
            try {
                client.waitFor(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void opening(Path file) {
        count();
    }

    @Override
    public void opened(Path file) {
        count();
    }

    @Override
    public void written(Path file) {
        count();
    }

    @Override
    public void closed(Path file) {
        count();
    }

    @Override
    public void renaming(Path from, Path to) {
        count();
    }

    @Override
    public void renamed(Path from, Path to) {
        count();
    }

    @Override
    public void removing(Path file) {
        count();
    }

    @Override
    public void madeDirectory(Path directory) {
        count();
    }
}
