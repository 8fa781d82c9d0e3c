package dev.roster.nightly;

import dev.roster.io.RosterFolder;
import dev.roster.io.SettingsException;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.SafetySettings;
import dev.roster.io.report.PlanText;
import dev.roster.io.report.TextReport;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.settings.TargetFile;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Validates a folder of ParentSquare files, prints the report, says what the receiver will do that has the files of last
 * night, delivers the files as an epoch and prints the receipt. Without a folder it takes a sample district; without a
 * target it delivers to a server that it starts on this machine.
 *
 * <p>Ends with 0 after a delivery, 1 where the data has errors and nothing was sent, 2 for wrong usage, 3 where it
 * could not run, 4 where a safety rule held the files and nothing was sent.
 */
public final class NightlyExport {
    private static final int DELIVERED = 0;
    private static final int WRONG_DATA = 1;
    private static final int WRONG_USAGE = 2;
    private static final int COULD_NOT_RUN = 3;
    private static final int HELD = 4;

    private final PrintStream out;
    private final PrintStream err;
    private final Function<String, @Nullable String> environment;

    NightlyExport(OutputStream out, OutputStream err, Function<String, @Nullable String> environment) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.environment = environment;
    }

    /** Runs the job: {@code [FOLDER] [--target FILE]}. */
    public static void main(String[] args) {
        NightlyExport job = new NightlyExport(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), System::getenv);
        System.exit(job.run(List.of(args)));
    }

    int run(List<String> args) {
        try {
            Arguments arguments = Arguments.of(args);
            Destination destination = arguments.target() == null ? null : destination(arguments.target());
            return arguments.folder() != null && destination != null
                    ? run(RosterFolder.at(arguments.folder()), destination)
                    : runHere(arguments.folder(), destination);
        } catch (Arguments.WrongUsage | SettingsException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USAGE;
        } catch (IOException | RuntimeException | Error failure) {
            // left alone, a virtual machine ends with 1, and 1 means that the data has errors
            err.println(Failures.text(failure));
            return COULD_NOT_RUN;
        }
    }

    /** With a folder for its journal, a delivery that broke is taken up the next time, and each leaves a receipt. */
    private Destination destination(Path file) throws IOException, Arguments.WrongUsage {
        TargetFile target = TargetFile.read(file, environment);
        SafetySettings settings;
        try {
            settings = target.safety().settings(ParentSquare.FORMAT);
        } catch (IllegalArgumentException wrong) {
            throw new Arguments.WrongUsage("%s: %s".formatted(file.getFileName(), wrong.getMessage()));
        }
        return new Destination(
                target.publisher(ParentSquare.FORMAT).withFolder(TargetFile.deliveries(file)), new LastNight(settings));
    }

    /** Runs with what this machine lends: the sample district, a server, or both. */
    private int runHere(@Nullable Path folder, @Nullable Destination destination) throws IOException {
        Workplace workplace = Workplace.open();
        try {
            RosterFolder files = RosterFolder.at(folder == null ? workplace.sampleDistrict() : folder);
            return destination == null ? runOnLoopback(files, workplace) : run(files, destination);
        } finally {
            cleanUp(workplace);
        }
    }

    private int run(RosterFolder folder, Destination destination) throws IOException {
        Report report = validate(folder);
        return report.publishable() ? deliver(folder, report, destination) : WRONG_DATA;
    }

    private int runOnLoopback(RosterFolder folder, Workplace workplace) throws IOException {
        Report report = validate(folder);
        if (!report.publishable()) {
            return WRONG_DATA;
        }
        try (LoopbackServer server = LoopbackServer.start(workplace)) {
            SftpPublisher publisher = server.target().publisher().withFolder(workplace.folder("deliveries"));
            int code = deliver(folder, report, new Destination(publisher, new LastNight(SafetySettings.DEFAULT)));
            out.println();
            out.println("On the server:");
            server.tree().forEach(line -> out.println("  " + line));
            return code;
        }
    }

    private Report validate(RosterFolder folder) throws IOException {
        Report report = Roster.validate(ParentSquare.FORMAT, folder, Options.standard());
        TextReport.write(report, out);
        if (!report.publishable()) {
            err.println("Nothing was sent.");
        }
        return report;
    }

    /** What is left over here changes nothing about what was delivered, and so not the exit code. */
    private void cleanUp(Workplace workplace) {
        try {
            workplace.close();
        } catch (IOException left) {
            err.println("Could not remove %s; remove it by hand.".formatted(workplace));
        }
    }

    private int deliver(RosterFolder folder, Report report, Destination destination) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Plan plan = destination.last().plan(destination.publisher(), folder, report, temporary);
        if (plan.difference() != null) {
            out.println();
            PlanText.write(plan, ParentSquare.FORMAT, out);
        }
        Receipt receipt = destination.publisher().publish(folder.setOf(ParentSquare.FORMAT), report, plan);
        out.println();
        out.print(receipt.text());
        out.flush();
        if (receipt.outcome() == Receipt.Outcome.HELD) {
            return HELD;
        }
        if (out.checkError()) {
            throw new IOException("the files were delivered, the first as %s, but the receipt could not be printed"
                    .formatted(receipt.files().get(0).remotePath()));
        }
        return DELIVERED;
    }

    /** Where the files go, and what is known of what is there. */
    private record Destination(SftpPublisher publisher, LastNight last) {}
}
