package dev.roster.cli;

import dev.roster.io.RosterSet;
import dev.roster.io.report.TextReport;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.settings.TargetFile;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates a set and delivers it, whole or not at all. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Validates files and delivers them over SFTP, whole or not at all; prints the receipt.",
        footer = {
            "",
            "Exit codes: 0 delivered, now or before, 1 findings and nothing was sent, 2 wrong usage, 3 not delivered or in"
                    + " doubt, 4 held and nothing was sent."
        })
final class PublishCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;
    private final PrintWriter err;
    private final boolean terminal;
    private final Machine machine;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "The format's id.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder or a zip with the files.")
    private String path = "";

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(
            names = "--dry-run",
            description = "Says what would be sent, and where to; connects to nothing and sends nothing.")
    private boolean dryRun;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = FailOn.Converter.class,
            description = "error (default) or warning: from where on findings keep the set here.")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "the day that attendance must be about; other attendance is held. Without it nobody asks.")
    private @Nullable LocalDate asOf;

    PublishCommand(KnownFormats formats, OutputStream out, PrintWriter err, boolean terminal, Machine machine) {
        this.formats = formats;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Format known = formats.named(format);
        TargetFile where = target.read(machine.environment());
        String remark = LayoutFit.of(known, where.layout());
        Input input = input();
        Profile district = profile.read(known, where.profile());
        Report report = Validation.of(known, input.files(), Options.of(district).withAsOf(asOf), err, terminal);
        show(report);
        Clearance clearance = Clearance.of(report, failOn);
        if (clearance.code() != ExitCode.CLEAN) {
            err.println("roster: " + clearance.message());
            return clearance.code();
        }
        LayoutFit.requirePlaces(report.files().stream().map(FileFacts::name).toList(), where.layout());
        if (remark != null) {
            err.println("roster: " + remark);
        }
        if (dryRun) {
            print(DeliveryPlan.of(report, where));
            return ExitCode.CLEAN;
        }
        Format bent = known.with(district);
        SftpPublisher publisher = where.publisher(bent).withFolder(target.deliveries());
        return deliver(publisher, input.files().setOf(bent), report);
    }

    /** A single file is a part of a set, and what it lacks the receiver may take for removed. */
    private Input input() {
        Input input = Input.at(path);
        if (input.isSingleFile()) {
            throw new UsageException("%s is a single file; publish takes the folder or the zip with the whole set"
                    .formatted(input.path()));
        }
        return input;
    }

    /** Tells people what was found; the receipt alone is what standard output is for. */
    private void show(Report report) throws IOException {
        if (!report.problems().isEmpty() || !report.publishable()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            TextReport.write(report, text);
            err.print(text.toString(StandardCharsets.UTF_8));
            err.flush();
        }
    }

    private int deliver(SftpPublisher publisher, RosterSet set, Report report) throws IOException {
        DeliveryProgress progress = new DeliveryProgress(err, terminal);
        IOException failure = null;
        try (progress) {
            machine.cancellation().during(() -> publisher.withListener(progress).publish(set, report));
        } catch (IOException failed) {
            failure = failed;
        }
        int code = failure == null ? ExitCode.CLEAN : Failure.report(failure, err);
        Receipt receipt = progress.receipt();
        if (receipt == null) {
            return code;
        }
        if (receipt.link() != null) {
            err.println("roster: the receipt is kept as %s below %s"
                    .formatted(receipt.link().fileName(), target.deliveries()));
        }
        if (!receipt.outcome().delivered()) {
            print(receipt.text());
            return code;
        }
        delivered(receipt);
        return ExitCode.CLEAN;
    }

    private void delivered(Receipt receipt) throws IOException {
        if (receipt.outcome() == Outcome.COMMITTED_UNCONFIRMED) {
            err.println("roster: delivered, but nobody could see it afterwards; do not publish it again");
        }
        try {
            print(receipt.text());
        } catch (IOException nobodyReads) {
            throw new IOException(
                    "the files were delivered, the first as %s, and the receipt could not be printed (%s)"
                            .formatted(receipt.files().get(0).remotePath(), nobodyReads.getMessage()),
                    nobodyReads);
        }
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
