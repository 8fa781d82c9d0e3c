package dev.roster.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that is timed: begins with an empty directory at the server, and is right where its files have arrived. */
final class Step {
    private final Path upload;
    private final @Nullable SentFiles sent;
    private final Action action;
    private final Times times = new Times();

    private Step(Path upload, @Nullable SentFiles sent, Action action) {
        this.upload = upload;
        this.sent = sent;
        this.action = action;
    }

    static Step connecting(Path upload, Action action) {
        return new Step(upload, null, action);
    }

    static Step sending(Path upload, SentFiles sent, Action action) {
        return new Step(upload, sent, action);
    }

    Times times() {
        return times;
    }

    void run(boolean counts) throws IOException {
        delete(upload);
        Files.createDirectories(upload);
        long start = System.nanoTime();
        action.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (sent != null) {
            sent.requireArrivedIn(upload);
        }
        if (counts) {
            times.add(seconds);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    interface Action {
        void run() throws IOException;
    }
}
