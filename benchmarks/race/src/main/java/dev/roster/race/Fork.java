package dev.roster.race;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own. */
public final class Fork {
    private Fork() {}

    /**
     * Runs a program on the class path of this one, and returns what it printed.
     *
     * @throws IOException if it ends with anything but 0, out of memory for one
     */
    public static List<String> run(List<String> flags, Class<?> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = out.lines().toList();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("%s of %s ended with %s and said %s; more may stand above"
                        .formatted(program.getSimpleName(), arguments, code, lines));
            }
            return lines;
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted while a JVM was at work", e);
        }
    }
}
