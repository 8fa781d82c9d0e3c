package dev.roster.cli;

import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxListener;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.fixtures.dropbox.DropboxSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A receiver on this machine, with a target file that leads to it. */
record Receiver(DropboxServer server, Path folder) implements AutoCloseable {
    static final String SECRET = "Sesame-open-7";

    /** The end of a target file: each file under its name. */
    static final String FLAT = "layout: flat\ndirectory: /upload\n";

    /** The line of a target file that asks for snapshots. */
    static final String KEY = "snapshotKeyEnv: ROSTER_TEST_KEY\n";

    /** A machine on which the password is set, and a key for snapshots. */
    static final Machine MACHINE = machine("sixteen-or-more-letters");

    /** A machine on which the password is set, and this key for snapshots. */
    static Machine machine(String key) {
        return new Machine(Map.of("ROSTER_TEST_PASSWORD", SECRET, "ROSTER_TEST_KEY", key)::get, new Cancellation());
    }

    static Receiver in(Path folder) throws IOException {
        return new Receiver(setup(folder).start(), folder);
    }

    /** Starts one that tells what happens there. */
    static Receiver in(Path folder, DropboxListener listener) throws IOException {
        return new Receiver(setup(folder).listener(listener).start(), folder);
    }

    /** Starts one with a habit. */
    static Receiver in(Path folder, DropboxHabit habit) throws IOException {
        return new Receiver(setup(folder).habit(habit).start(), folder);
    }

    private static DropboxSetup setup(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.resolve("server"));
        Files.createDirectories(root.resolve("upload"));
        return DropboxServer.at(root).account("district", SECRET);
    }

    /** Writes a target file that ends with these lines, and returns its path. */
    String target(String layout) throws IOException {
        return target(server.port(), layout);
    }

    String target(int port, String layout) throws IOException {
        String yaml = """
                host: 127.0.0.1
                port: %s
                user: district
                auth: {passwordEnv: ROSTER_TEST_PASSWORD}
                hostKey: ["%s"]
                """.formatted(port, server.fingerprint());
        return Files.writeString(targetFile(), yaml + layout).toString();
    }

    /** Returns where the target file is, or will be. */
    Path targetFile() {
        return folder.resolve("target.yaml");
    }

    @Override
    public void close() {
        server.close();
    }
}
