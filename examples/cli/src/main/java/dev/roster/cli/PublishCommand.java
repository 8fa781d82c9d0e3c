package dev.roster.cli;

import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.report.PlanText;
import dev.roster.io.report.TextReport;
import dev.roster.io.staging.StagedCopy;
import dev.roster.io.staging.StagedSet;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private PlannedOptions planned = new PlannedOptions();

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(
            names = "--dry-run",
            description = "Says what would be sent, and where to; connects to nothing and sends nothing.")
    private boolean dryRun;

    @Mixin
    private RejectedOption rejected = new RejectedOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = FailOn.Converter.class,
            description = "error (default) or warning: from where on findings keep the set here.")
    private FailOn failOn = FailOn.ERROR;

    PublishCommand(KnownFormats formats, OutputStream out, PrintWriter err, boolean terminal, Machine machine) {
        this.formats = formats;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Format known = planned.format(formats);
        TargetFile where = target.read(machine.environment());
        String remark = LayoutFit.of(known, where.layout());
        Input input = planned.set("publish");
        PreviousOption previous = planned.previous();
        ProfileOption profile = planned.profile();
        rejected.require(previous.folder());
        previous.requireOther(input);
        Profile district = profile.read(known, where.profile());
        Options options = Options.of(district).withAsOf(planned.asOf());
        Format bent = known.with(district);
        Planning planning =
                planned.planning(bent, profile.safety(where.profile()).with(where.safety()));
        Report given = Validation.of(known, input.files(), options, err, terminal);
        show(given);
        StagedCopy copy = rejected.copy(bent, input.path());
        SftpPublisher publisher = where.publisher(bent).withFolder(target.deliveries());
        LastTime last = new LastTime(publisher.lastKnown(bent.id()), copy, where.snapshotKey());
        try (RejectedSet staged = RejectedSet.of(known, options, input, given, rejected.policy(), err)) {
            staged.mend(last, previous.folder());
            Report report = staged.report();
            Clearance clearance = Clearance.of(report, failOn);
            if (clearance.code() != ExitCode.CLEAN) {
                err.println("roster: " + clearance.message());
            }
            if (clearance.code() == ExitCode.FINDINGS) {
                return ExitCode.FINDINGS;
            }
            LayoutFit.requirePlaces(report.files().stream().map(FileFacts::name).toList(), where.layout());
            if (remark != null) {
                err.println("roster: " + remark);
            }
            Plan plan = plan(planning, last, bent, staged);
            if (dryRun) {
                return tried(DeliveryPlan.of(report, where), plan, bent);
            }
            return deliver(publisher, staged.set(), plan, copy);
        }
    }

    private Plan plan(Planning planning, LastTime last, Format bent, RejectedSet staged) throws IOException {
        Planning all = planning.withRejected(staged.set().counts());
        Plan plan = last.plan(all, planned.previous(), bent, staged.place(), staged.report(), machine.environment());
        String remark = last.remark(planned.previous(), staged.report(), target.deliveries());
        boolean first = plan.difference() == null && last.known().delivery() == null;
        if (!remark.isEmpty() && !(dryRun && first)) {
            err.println("roster: " + remark);
        }
        if (!dryRun && last.telling(plan, staged.report())) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            PlanText.write(plan, bent, text);
            err.print(text.toString(StandardCharsets.UTF_8));
            err.flush();
        }
        return plan;
    }

    private int tried(String delivery, Plan plan, Format bent) throws IOException {
        print(delivery + "\n");
        PlanText.write(plan, bent, out);
        out.flush();
        return plan.clear() ? ExitCode.CLEAN : ExitCode.HELD;
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

    private int deliver(SftpPublisher publisher, StagedSet set, Plan plan, @Nullable StagedCopy copy)
            throws IOException {
        DeliveryProgress progress = new DeliveryProgress(err, terminal);
        IOException failure = null;
        try (progress) {
            machine.cancellation().during(() -> publisher.withListener(progress).publish(set, plan));
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
            return receipt.outcome() == Outcome.HELD ? ExitCode.HELD : code;
        }
        delivered(receipt);
        if (copy != null) {
            keep(copy, set);
        }
        return ExitCode.CLEAN;
    }

    /** What was delivered stays so where it cannot be kept; the next night says that the copy is another. */
    private void keep(StagedCopy copy, StagedSet set) {
        try {
            copy.replace(set.set(), set.report());
        } catch (IOException unkept) {
            Failure.report(
                    new IOException(
                            "the files were delivered, and could not be kept in %s (%s); publish the same files again to keep them, nothing will be sent twice"
                                    .formatted(copy.path(), unkept.getMessage()),
                            unkept),
                    err);
        }
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
