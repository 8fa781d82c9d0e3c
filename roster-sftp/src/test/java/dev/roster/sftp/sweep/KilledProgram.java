package dev.roster.sftp.sweep;

import dev.roster.sftp.sweep.PublishingProgram.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs {@link PublishingProgram} in a process of its own. */
record KilledProgram(Task task, Path log) {
    private static final int KILLED_BY_SIGNAL = 128 + 9;

    /** What a program said that came to its end. */
    record Said(String outcome, int points, long micros) {}

    /** When it is killed: by itself, or by whoever was handed its process. */
    record Kill(int atPoint, long afterMicros, Consumer<Process> hands) {
        static final Kill NEVER = new Kill(0, 0, process -> {});

        static Kill at(int point) {
            return new Kill(point, 0, process -> {});
        }

        static Kill after(long micros) {
            return new Kill(0, micros, process -> {});
        }

        static Kill by(Consumer<Process> hands) {
            return new Kill(0, 0, hands);
        }
    }

    /** Runs it to its end, or until it is killed: then returns {@code null}. */
    @Nullable
    Said run(Kill kill) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProgram.class.getName()));
        command.addAll(task.words());
        command.addAll(List.of(String.valueOf(kill.atPoint()), String.valueOf(kill.afterMicros())));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        kill.hands().accept(process);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("did not end");
        }
        int exit = process.exitValue();
        if (exit == PublishingProgram.KILLED || exit == KILLED_BY_SIGNAL) {
            return null;
        }
        String said = Files.readString(log);
        String[] words = said.strip().split(" ", -1);
        if (exit != 0 || words.length != 3) {
            throw new IOException("ended with %s: %s".formatted(exit, said));
        }
        return new Said(words[0], Integer.parseInt(words[1]), Long.parseLong(words[2]));
    }
}
