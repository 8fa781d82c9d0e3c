package dev.roster.sftp.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.LockSupport;

/** A receiver that takes an epoch within a millisecond after it has COMPLETE, from the server's own disk. */
final class HastyReceiver {
    private final Path upload;
    private final Path taken;
    private final Thread thread;
    private volatile boolean over;

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
        while (!over) {
            look();
            LockSupport.parkNanos(500_000);
        }
        look();
    }

    private void look() {
        try (DirectoryStream<Path> epochs = Files.newDirectoryStream(upload)) {
            for (Path epoch : epochs) {
                if (Files.exists(epoch.resolve("COMPLETE"))) {
                    Files.move(epoch, free(epoch.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path free(String name) {
        Path place = taken.resolve(name);
        for (int again = 2; Files.exists(place); again++) {
            place = taken.resolve(name + "-" + again);
        }
        return place;
    }

    /** Looks once more, and ends. */
    void stop() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
