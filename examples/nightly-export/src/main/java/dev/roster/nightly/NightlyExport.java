package dev.roster.nightly;

import dev.roster.io.RosterFolder;
import dev.roster.io.SettingsException;
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
 * Validates a folder of ParentSquare files, prints the report, delivers the files as an epoch and prints the receipt.
 * Without a folder it takes a sample district; without a target it delivers to a server that it starts on this machine.
 *
 * <p>Ends with 0 after a delivery, 1 where the data has errors and nothing was sent, 2 for wrong usage, 3 where it
 * could not run.
 */
public final class NightlyExport {
    private static final int DELIVERED = 0;
    private static final int WRONG_DATA = 1;
    private static final int WRONG_USAGE = 2;
    private static final int COULD_NOT_RUN = 3;

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
            SftpPublisher publisher = arguments.target() == null ? null : publisher(arguments.target());
            return arguments.folder() != null && publisher != null
                    ? run(RosterFolder.at(arguments.folder()), publisher)
                    : runHere(arguments.folder(), publisher);
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
    private SftpPublisher publisher(Path file) throws IOException {
        return TargetFile.read(file, environment)
                .publisher(ParentSquare.FORMAT)
                .withFolder(TargetFile.deliveries(file));
    }

    /** Runs with what this machine lends: the sample district, a server, or both. */
    private int runHere(@Nullable Path folder, @Nullable SftpPublisher publisher) throws IOException {
        Workplace workplace = Workplace.open();
        try {
            RosterFolder files = RosterFolder.at(folder == null ? workplace.sampleDistrict() : folder);
            return publisher == null ? runOnLoopback(files, workplace) : run(files, publisher);
        } finally {
            cleanUp(workplace);
        }
    }

    private int run(RosterFolder folder, SftpPublisher publisher) throws IOException {
        Report report = validate(folder);
        if (!report.publishable()) {
            return WRONG_DATA;
        }
        deliver(folder, report, publisher);
        return DELIVERED;
    }

    private int runOnLoopback(RosterFolder folder, Workplace workplace) throws IOException {
        Report report = validate(folder);
        if (!report.publishable()) {
            return WRONG_DATA;
        }
        try (LoopbackServer server = LoopbackServer.start(workplace)) {
            deliver(folder, report, server.target().publisher().withFolder(workplace.folder("deliveries")));
            out.println();
            out.println("On the server:");
            server.tree().forEach(line -> out.println("  " + line));
        }
        return DELIVERED;
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

    private void deliver(RosterFolder folder, Report report, SftpPublisher publisher) throws IOException {
        Receipt receipt = publisher.publish(folder, report);
        out.println();
        out.print(receipt.text());
        out.flush();
        if (out.checkError()) {
            throw new IOException("the files were delivered, the first as %s, but the receipt could not be printed"
                    .formatted(receipt.files().get(0).remotePath()));
        }
    }
}
