package dev.roster.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the program inside the test.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CliRun(int code, String out, String err) {

    static CliRun of(String... args) {
        return on(false, args);
    }

    /** Runs it as if somebody watched. */
    static CliRun watched(String... args) {
        return on(true, args);
    }

    private static CliRun on(boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(List.of(args), new Streams(out, err, terminal));
        return new CliRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs it with a standard output that nobody reads any more. */
    static CliRun into(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(List.of(args), new Streams(out, err, false));
        return new CliRun(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
