package dev.roster.cli;

import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.plan.SafetySettings;
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
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(index = "0", paramLabel = "FORMAT", description = "The format's id.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder or a zip with the files.")
    private String path = "";

    @Mixin
    private PreviousOption previous = new PreviousOption();

    @Option(
            names = "--output",
            paramLabel = "KIND",
            converter = PlanOutput.Converter.class,
            description =
                    "text (default), json or html: a page with the sizes of each school beside the last delivery.")
    private PlanOutput output = PlanOutput.TEXT;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AllowOption allow = new AllowOption();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "the day of the delivery, which says whether a rollover is under way and which day attendance"
                    + " must be about.")
    private @Nullable LocalDate asOf;

    PlanCommand(KnownFormats formats, OutputStream out, PrintWriter err, boolean terminal, Machine machine) {
        this.formats = formats;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Format known = formats.named(format);
        Profile district = profile.read(known);
        Format bent = known.with(district);
        SafetySettings settings = settings(bent, profile.safety());
        Planning planning =
                Planning.of(bent).withSettings(settings).withDay(asOf).withAllowances(allow.read(bent));
        Input input = Input.at(path);
        if (input.isSingleFile()) {
            throw new UsageException(
                    "%s is a single file; plan takes the folder or the zip with the whole set".formatted(input.path()));
        }
        Report report = Validation.of(known, input.files(), Options.of(district).withAsOf(asOf), err, terminal);
        if (Clearance.of(report, FailOn.ERROR).code() == ExitCode.FINDINGS) {
            show(report);
            err.println("roster: nothing was planned, because of these findings");
            return ExitCode.FINDINGS;
        }
        Plan plan = previous.plan(planning, bent, input, report, machine.environment(), null);
        output.write(plan, bent.asOf(asOf), report, input.files(), out);
        out.flush();
        return plan.clear() ? ExitCode.CLEAN : ExitCode.HELD;
    }

    /** Returns the settings that a district's files ask for. */
    static SafetySettings settings(Format bent, SafetyEntries entries) {
        try {
            return entries.settings(bent);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private void show(Report report) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TextReport.write(report, text);
        err.print(text.toString(StandardCharsets.UTF_8));
        err.flush();
    }
}
