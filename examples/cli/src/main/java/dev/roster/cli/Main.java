package dev.roster.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: {@code java -jar roster.jar}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] args) {
        Streams streams = new Streams(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), terminal());
        Machine machine = new Machine(System::getenv, new Cancellation());
        machine.cancellation().whenTheProgramIsStopped();
        int code = run(List.of(args), streams, machine);
        machine.cancellation().ended(code);
        System.exit(code);
    }

    @SuppressWarnings("SystemConsoleNull") // the property asks JDK 22 and later for the console that may be null
    private static boolean terminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /** Runs a command and returns its exit code; nothing is thrown. */
    static int run(List<String> args, Streams streams, Machine machine) {
        PrintWriter err = new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true);
        OutputStream out = new BufferedOutputStream(new StandardOutput(streams.out()));
        try {
            return run(args, streams, machine, out, err);
        } catch (Throwable e) {
            // left alone, a virtual machine ends with 1, and 1 means that there are findings
            return Failure.report(e, err);
        } finally {
            err.flush();
        }
    }

    private static int run(List<String> args, Streams streams, Machine machine, OutputStream out, PrintWriter err)
            throws IOException {
        StringWriter help = new StringWriter();
        KnownFormats formats = KnownFormats.load();
        boolean terminal = streams.terminal();
        CommandLine line = new Commands()
                .with("formats", () -> new FormatsCommand(formats, out))
                .with("spec", () -> new SpecCommand(formats, out))
                .with("rules", () -> new RulesCommand(formats, out))
                .with("detect", () -> new DetectCommand(formats, out))
                .with("validate", () -> new ValidateCommand(formats, out, err, terminal))
                .with("transcode", () -> new TranscodeCommand(formats, out, err))
                .with("convert", () -> new ConvertCommand(formats, out, err, terminal))
                .with(
                        "generate",
                        () -> new GenerateCommand(formats, new MadeMutants(), err, terminal, machine.cancellation()))
                .with(
                        "receipt",
                        () -> new CommandLine(new ReceiptCommand())
                                .addSubcommand(new ReceiptVerifyCommand(formats, out)))
                .with("plan", () -> new PlanCommand(formats, out, err, terminal, machine))
                .with("publish", () -> new PublishCommand(formats, out, err, terminal, machine))
                .with("doctor", () -> new DoctorCommand(out, err, machine))
                .lineFor(args)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(help, true))
                .setErr(err)
                .setParameterExceptionHandler((e, parsed) -> wrongUsage(e, err))
                .setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, err));
        int code = line.execute(args.toArray(String[]::new));
        if (code != ExitCode.FAILED) {
            out.write(help.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return code;
    }

    private static int wrongUsage(ParameterException e, PrintWriter err) {
        err.println("roster: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println(
                "Try '%s --help'.".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }
}
