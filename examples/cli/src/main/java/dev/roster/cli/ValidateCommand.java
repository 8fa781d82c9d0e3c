package dev.roster.cli;

import dev.roster.cause.Schools;
import dev.roster.io.baseline.Baseline;
import dev.roster.io.report.Explained;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers "may this be published?". */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Says whether files may be published, and what has to be mended first.")
final class ValidateCommand implements Callable<Integer> {
    private static final Comparator<ReportRequest> FILES_FIRST =
            Comparator.comparing(request -> request.file() == null);

    private final KnownFormats formats;
    private final OutputStream out;
    private final PrintWriter err;
    private final boolean terminal;

    @Parameters(
            arity = "1..2",
            paramLabel = "[FORMAT] PATH",
            hideParamSyntax = true,
            description = "The format's id, and a folder, a zip or a single file. Without the id the format is told by"
                    + " the names and headers of the files.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(
            names = "--report",
            paramLabel = "KIND[=FILE]",
            converter = ReportRequest.Converter.class,
            description = "text (default), json, html, sarif, junit, github or csv, to standard output or to a file."
                    + " May be given several times.")
    private List<ReportRequest> reports = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = FailOn.Converter.class,
            description = "error (default) or warning: from where on findings end with exit code 1.")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "the day that attendance must be about, such as 2026-10-01. Without it nobody asks.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description =
                    "a folder or zip whose files rows may refer to, where PATH holds a part of a set; in any encoding."
                            + " Of an upload directory it is the epoch that counts.")
    private @Nullable String against;

    @Mixin
    private BaselineOption baseline = new BaselineOption();

    @Option(
            names = "--show-values",
            description = "Calls schools by their identifiers in the report for people, which is content of the files."
                    + " Nothing else of them is shown.")
    private boolean showValues;

    @Option(names = "--strict", description = "Makes errors of what the vendor advises without requiring it.")
    private boolean strict;

    @Option(
            names = "--lenient",
            description = "Lets damage pass that the format names, such as TRUE for true, and reports it each time.")
    private boolean lenient;

    @Option(
            names = "--any-encoding",
            description = "Reads students.json, .ndjson or .xml where there is no students.csv. Vendors take such files"
                    + " only where they say so.")
    private boolean anyEncoding;

    ValidateCommand(KnownFormats formats, OutputStream out, PrintWriter err, boolean terminal) {
        this.formats = formats;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<ReportRequest> requests = reports.isEmpty() ? List.of(new ReportRequest(ReportKind.TEXT, null)) : reports;
        refuseSharedPlaces(requests);
        if (arguments.size() > 2) {
            throw new UsageException(
                    "validate takes a format and one path; found %s arguments".formatted(arguments.size()));
        }
        if (strict && lenient) {
            throw new UsageException("--strict and --lenient exclude each other; leave one out");
        }
        Format named = arguments.size() == 2 ? formats.named(arguments.get(0)) : null;
        Input input = input();
        Format format = named == null ? formats.detect(input).format() : named;
        Profile district = profile.read(format);
        Format bent = format.with(weighed(district)).asOf(asOf);
        Options options = Options.of(weighed(district))
                .withAsOf(asOf)
                .withAgainst(against == null ? null : anyEncoding(Input.at(against), format, district));
        for (ReportRequest request : requests) {
            request.check();
            refuseOverwriting(request.file(), input, format);
        }
        Baseline known = baseline.read(bent);
        RosterSource files = anyEncoding ? anyEncoding(input, format, district) : input.files();
        Report report = left(known.apply(Validation.of(format, files, options, err, terminal), asOf));
        Explained explained = explained(requests, bent, report, files);
        // Files first: they are there also where nobody reads standard output any more.
        for (ReportRequest request : requests.stream().sorted(FILES_FIRST).toList()) {
            request.write(explained, out);
        }
        return failOn.exitCode(report);
    }

    private Report left(Baseline.Applied applied) {
        applied.remarks().forEach(remark -> err.println("roster: " + remark));
        return applied.report();
    }

    /** People are told what to mend first, for which the files with findings are looked at again. */
    private Explained explained(List<ReportRequest> requests, Format bent, Report report, RosterSource files)
            throws IOException {
        boolean forPeople = requests.stream().anyMatch(request -> request.kind().explains());
        Schools.Ids ids = showValues ? Schools.Ids.SHOWN : Schools.Ids.HIDDEN;
        return forPeople ? Explained.of(bent, report, files, ids) : Explained.of(bent, report);
    }

    private Profile weighed(Profile district) {
        return strict ? district.strictly() : lenient ? district.leniently() : district;
    }

    private static void refuseSharedPlaces(List<ReportRequest> requests) {
        Set<String> places = new HashSet<>();
        for (ReportRequest request : requests) {
            Path file = request.file();
            String place = file == null
                    ? "standard output"
                    : file.toAbsolutePath().normalize().toString();
            if (!places.add(place)) {
                throw new UsageException(
                        "two reports go to %s; send one of them to a file of its own: --report json=FILE"
                                .formatted(place));
            }
        }
    }

    private Input input() {
        String path = arguments.get(arguments.size() - 1);
        if (arguments.size() == 1 && formats.has(path) && !Files.exists(Path.of(path))) {
            throw new UsageException("validate needs a path after the format '%s'".formatted(path));
        }
        return Input.at(path);
    }

    private void refuseOverwriting(@Nullable Path file, Input input, Format format) throws IOException {
        if (file != null && input.holds(file, format)) {
            throw new UsageException(
                    "the report %s would replace a file that is validated, or be taken for one".formatted(file));
        }
        if (profile.isFile(file)) {
            throw new UsageException("the report %s would replace the profile".formatted(file));
        }
        if (baseline.holds(file)) {
            throw new UsageException("the report %s would replace the baseline".formatted(file));
        }
    }

    private static RosterSource anyEncoding(Input input, Format format, Profile district) {
        return input.files().anyEncoding(List.of(format.with(district)));
    }
}
