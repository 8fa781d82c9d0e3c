package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of the program inside the test.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CliRun(int code, String out, String err) {

    static CliRun of(String... args) {
        return on(false, bare(), args);
    }

    /** Runs it on a machine. */
    static CliRun with(Machine machine, String... args) {
        return on(false, machine, args);
    }

    /** Runs it on a machine, as if somebody watched. */
    static CliRun watchedWith(Machine machine, String... args) {
        return on(true, machine, args);
    }

    /** A machine without a variable. */
    private static Machine bare() {
        return new Machine(name -> null, new Cancellation());
    }

    /** Runs it as if somebody watched. */
    static CliRun watched(String... args) {
        return on(true, bare(), args);
    }

    /**
     * Runs it in a process of its own with no more heap than this. What it says there, on either stream, goes through a
     * file, and is what this run says on standard output.
     */
    static CliRun alone(String heap, Path said, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new CliRun(process.exitValue(), Files.readString(said), "");
    }

    /** Returns the first digest that ends a line of the text behind these words. */
    static String digest(String words, String text) {
        Matcher digest =
                Pattern.compile(Pattern.quote(words) + "([0-9a-f]{64})\n").matcher(text);
        assertThat(digest.find()).as(text).isTrue();
        return digest.group(1);
    }

    private static CliRun on(boolean terminal, Machine machine, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(List.of(args), new Streams(out, err, terminal), machine);
        return new CliRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs it with a standard output that nobody reads any more. */
    static CliRun into(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(List.of(args), new Streams(out, err, false), bare());
        return new CliRun(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
