package dev.roster.cli;

import dev.roster.io.RosterFolder;
import dev.roster.io.profile.ProfileFile;
import dev.roster.io.profile.Supplement;
import dev.roster.io.report.TextReport;
import dev.roster.oneroster.mapping.LossJson;
import dev.roster.oneroster.mapping.LossReport;
import dev.roster.oneroster.mapping.LossText;
import dev.roster.oneroster.mapping.Mapping;
import dev.roster.oneroster.mapping.MappingResult;
import dev.roster.oneroster.mapping.MappingSpec;
import dev.roster.oneroster.mapping.Mappings;
import dev.roster.source.PendingFile;
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
import java.util.stream.Collectors;
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

    @Option(names = "--from", required = true, paramLabel = "FORMAT", description = "The format of IN.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "The format of OUT.")
    private String to = "";

    @Parameters(index = "0", paramLabel = "IN", description = "A folder or a zip.")
    private String in = "";

    @Parameters(index = "1", paramLabel = "OUT", description = "A new or empty folder, or a zip, which is replaced.")
    private String target = "";

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A profile of either format; that of the target's may have a supplement. May be given twice.")
    private List<Path> profiles = new ArrayList<>();

    @Option(names = "--loss", paramLabel = "FILE", description = "Writes the loss report as JSON.")
    private @Nullable Path loss;

    ConvertCommand(KnownFormats formats, OutputStream out, PrintWriter err) {
        this.formats = formats;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Format source = formats.named(from);
        Format sink = formats.named(to);
        refuseUnlessMapped(source, sink);
        Supplement supplement = Supplement.NONE;
        for (Path profile : profiles) {
            String id = ProfileFile.formatOf(profile);
            if (id.equals(from)) {
                source = source.with(ProfileFile.read(profile, source));
                if (!ProfileFile.readSupplement(profile, source).files().isEmpty()) {
                    err.println("the supplement in %s is not used: it fills what %s requires, and %s is written"
                            .formatted(profile, from, to));
                }
            } else {
                sink = sink.with(ProfileFile.read(profile, sink));
                supplement = ProfileFile.readSupplement(profile, sink);
            }
        }
        Input input = Input.at(in);
        if (loss != null) {
            checkLoss(loss, input, source);
        }
        try (ConvertedSet converted = ConvertedSet.at(target, input.path())) {
            return convert(Mapping.between(source, sink).with(supplement), input, converted);
        }
    }

    private static void refuseUnlessMapped(Format source, Format sink) {
        List<MappingSpec> all = Mappings.all();
        if (all.stream()
                .noneMatch(spec ->
                        spec.from().id().equals(source.id()) && spec.to().id().equals(sink.id()))) {
            throw new UsageException("there is no mapping from %s to %s; those there are: %s"
                    .formatted(
                            source.id(),
                            sink.id(),
                            all.stream().map(MappingSpec::toString).collect(Collectors.joining(", "))));
        }
    }

    private static void checkLoss(Path file, Input input, Format source) throws IOException {
        if (!Files.isDirectory(ReportRequest.folder(file))) {
            throw new IOException(
                    "cannot write the loss report %s: its folder is not there; make the folder first".formatted(file));
        }
        if (input.holds(file, source)) {
            throw new UsageException("the loss report %s would replace a file that is converted".formatted(file));
        }
    }

    private int convert(Mapping mapping, Input input, ConvertedSet converted) throws IOException {
        MappingResult mapped = mapping.run(input.files(), converted.files());
        if (!mapped.mapped()) {
            err.println("not converted: " + mapped.refusal());
            TextReport.write(mapped.source(), out);
            return ExitCode.FINDINGS;
        }
        Format sink = mapping.spec().to();
        Report report = Roster.validate(sink, converted.files(), Options.standard());
        LossText.write(mapped.loss(), out);
        out.write('\n');
        TextReport.write(report, out);
        if (loss != null) {
            write(mapped.loss(), loss);
        }
        converted.commit();
        return FailOn.ERROR.exitCode(report);
    }

    private static void write(LossReport report, Path file) throws IOException {
        try (PendingFile pending =
                RosterFolder.at(ReportRequest.folder(file)).create(String.valueOf(file.getFileName()))) {
            LossJson.write(report, pending.stream());
            pending.commit();
        }
    }
}
