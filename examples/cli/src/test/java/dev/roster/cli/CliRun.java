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
