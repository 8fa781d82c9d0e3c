package dev.roster.sftp.sweep;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A receiver that takes an epoch within a millisecond after it has COMPLETE, from the server's own disk. */
final class HastyReceiver {
    private final Path upload;
    private final Path taken;
    private final Thread thread;
    private volatile boolean over;
    private final AtomicInteger moved = new AtomicInteger();
    private volatile @Nullable Throwable broken;

    private HastyReceiver(Path upload, Path taken) {
        this.upload = upload;
        this.taken = taken;
        this.thread = new Thread(this::work, "receiver");
        thread.setDaemon(true);
    }

    static HastyReceiver start(Path upload, Path taken) throws IOException {
        Files.createDirectories(taken);
        HastyReceiver receiver = new HastyReceiver(upload, taken);
        receiver.thread.start();
        return receiver;
    }

    private void work() {
        try {
            while (!over) {
                look();
                LockSupport.parkNanos(500_000);
            }
            look();
        } catch (IOException | RuntimeException | Error failed) {
            broken = failed;
        }
    }

    private void look() throws IOException {
        try (DirectoryStream<Path> epochs = Files.newDirectoryStream(upload)) {
            for (Path epoch : epochs) {
                if (Files.exists(epoch.resolve("COMPLETE"))) {
                    Files.move(epoch, free(epoch.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
                    moved.incrementAndGet();
                }
            }
        }
    }

    private Path free(String name) {
        Path place = taken.resolve(name);
        for (int again = 2; Files.exists(place); again++) {
            place = taken.resolve(name + "-" + again);
        }
        return place;
    }

    /** Looks once more, ends, and returns how many epochs it took. Fails where it could not do its work. */
    int stop() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (broken != null) {
            throw new AssertionError("the receiver could not do its work", broken);
        }
        return moved.get();
    }
}
