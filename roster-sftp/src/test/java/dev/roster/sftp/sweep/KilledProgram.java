package dev.roster.sftp.sweep;

import dev.roster.fixtures.dropbox.DropboxServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs {@link PublishingProgram} in a process of its own. */
record KilledProgram(DropboxServer server, String layout, Path local, Path memory) {
    /** What a program said that came to its end. */
    record Said(String outcome, int points, long micros) {}

    /** Runs it to its end, or until it is killed: then returns {@code null}. */
    @Nullable
    Said run(int killedAtPoint, long killedAfterMicros) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProgram.class.getName(),
                        String.valueOf(server.port()),
                        server.fingerprint(),
                        layout,
                        local.toString(),
                        memory.toString(),
                        String.valueOf(killedAtPoint),
                        String.valueOf(killedAfterMicros)))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("did not end");
        }
        if (process.exitValue() == PublishingProgram.KILLED) {
            return null;
        }
        String[] words = said.strip().split(" ", -1);
        if (process.exitValue() != 0 || words.length != 3) {
            throw new IOException("ended with %s: %s".formatted(process.exitValue(), said));
        }
        return new Said(words[0], Integer.parseInt(words[1]), Long.parseLong(words[2]));
    }
}
