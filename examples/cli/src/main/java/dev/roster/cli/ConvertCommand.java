package dev.roster.cli;

import dev.roster.io.report.TextReport;
import dev.roster.oneroster.mapping.LossJson;
import dev.roster.oneroster.mapping.LossText;
import dev.roster.oneroster.mapping.Mapping;
import dev.roster.oneroster.mapping.MappingResult;
import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns the files of one format into those of another. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Turns the files of one format into those of another, says what is lost on the way, and validates"
                + " what came of it. Files with errors are not converted.")
final class ConvertCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;
    private final PrintWriter err;
    private final boolean terminal;

    @Option(names = "--from", required = true, paramLabel = "FORMAT", description = "The format of IN.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "The format of OUT.")
    private String to = "";

    @Parameters(index = "0", paramLabel = "IN", description = "A folder or a zip, of CSV files.")
    private String in = "";

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "A new or empty folder, or a zip, which is replaced. Neither lies in IN.")
    private String target = "";

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A profile of either format; that of the target's may have a supplement. One for each.")
    private List<Path> profiles = new ArrayList<>();

    @Option(names = "--lenient", description = "Lets damage of IN pass that its format names, such as TRUE for true.")
    private boolean lenient;

    @Option(
            names = "--loss",
            paramLabel = "FILE",
            description = "Writes what became of every column as JSON, too; outside of IN and OUT.")
    private @Nullable Path loss;

    ConvertCommand(KnownFormats formats, OutputStream out, PrintWriter err, boolean terminal) {
        this.formats = formats;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Sides sides = Sides.of(formats.named(from), formats.named(to), profiles);
        Mapping mapping = Mapping.between(sides.source(lenient), sides.target()).with(sides.supplement());
        Path unused = sides.unusedSupplement();
        if (unused != null) {
            err.println("the supplement in %s is not used: it fills what %s requires, and %s is written"
                    .formatted(unused, from, to));
        }
        Input input = Input.at(in);
        ConvertPlaces places = ConvertPlaces.of(input, target);
        if (loss != null) {
            check(loss, places);
        }
        try (PendingFile account = loss == null ? null : ReportRequest.start(loss);
                NewSet converted = NewSet.at(places.out())) {
            return convert(mapping, input.files(), converted, account);
        }
    }

    private void check(Path file, ConvertPlaces places) throws IOException {
        if (file.toString().isEmpty()) {
            throw new UsageException("the path of the loss report is empty; name a file");
        }
        places.refuseAmongFiles(file);
        for (Path profile : profiles) {
            if (Files.exists(file) && Files.isSameFile(file, profile)) {
                throw new UsageException("the loss report %s would replace a profile".formatted(file));
            }
        }
        ReportRequest.check(file);
    }

    private int convert(Mapping mapping, RosterSource files, NewSet converted, @Nullable PendingFile account)
            throws IOException {
        Report source = validate(mapping.spec().from(), files);
        MappingResult mapped = map(mapping, files, converted, source);
        if (!mapped.mapped()) {
            err.println("not converted: %s; nothing was written".formatted(mapped.refusal()));
            TextReport.write(source, out);
            return ExitCode.FINDINGS;
        }
        Report report = validate(mapping.spec().to(), converted.files());
        if (account != null) {
            LossJson.write(mapped.loss(), account.stream());
        }
        converted.commit();
        if (account != null) {
            account.commit();
        }
        // Files first: they are there also where nobody reads standard output any more.
        LossText.write(mapped.loss(), out);
        out.write('\n');
        TextReport.write(report, out);
        return FailOn.ERROR.exitCode(report);
    }

    private Report validate(Format format, RosterSource files) throws IOException {
        try (ProgressLine progress = new ProgressLine(err, terminal)) {
            return Roster.validate(format, files, Options.standard().withProgress(progress));
        }
    }

    private MappingResult map(Mapping mapping, RosterSource files, NewSet converted, Report source) throws IOException {
        try (ProgressLine progress = new ProgressLine(err, terminal)) {
            RosterSink sink = name -> {
                progress.writes(name);
                return converted.files().create(name);
            };
            return mapping.run(files, sink, source);
        }
    }
}
