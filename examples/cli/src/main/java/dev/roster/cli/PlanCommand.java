package dev.roster.cli;

import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.report.TextReport;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the receiver will do with a set, before anything is sent. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Says what the receiver will add, change and remove, and whether a safety rule holds the set.",
        footer = {
            "",
            "Exit codes: 0 nothing holds the set, 1 findings, 2 wrong usage, 3 could not run, 4 a safety rule holds it."
        })
final class PlanCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;
    private final PrintWriter err;
    private final boolean terminal;
    private final Machine machine;

    @Mixin
    private PlannedOptions set = new PlannedOptions();

    @Option(
            names = "--output",
            paramLabel = "KIND",
            converter = PlanOutput.Converter.class,
            description =
                    "text (default), json or html: a page with the sizes of each school beside the last delivery.")
    private PlanOutput output = PlanOutput.TEXT;

    PlanCommand(KnownFormats formats, OutputStream out, PrintWriter err, boolean terminal, Machine machine) {
        this.formats = formats;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Format known = set.format(formats);
        ProfileOption profile = set.profile();
        Profile district = profile.read(known);
        Format bent = known.with(district);
        Planning planning = set.planning(bent, profile.safety());
        Input input = set.set("plan");
        Report report = Validation.of(known, input.files(), Options.of(district).withAsOf(set.asOf()), err, terminal);
        if (Clearance.of(report, FailOn.ERROR).code() == ExitCode.FINDINGS) {
            show(report);
            err.println("roster: nothing was planned, because of these findings");
            return ExitCode.FINDINGS;
        }
        Plan plan = set.previous().plan(planning, bent, input, report, machine.environment(), null);
        String remark = set.previous().remark();
        if (!remark.isEmpty()) {
            err.println("roster: " + remark);
        }
        output.write(plan, bent.asOf(set.asOf()), report, input.files(), out);
        out.flush();
        return plan.clear() ? ExitCode.CLEAN : ExitCode.HELD;
    }

    private void show(Report report) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TextReport.write(report, text);
        err.print(text.toString(StandardCharsets.UTF_8));
        err.flush();
    }
}
