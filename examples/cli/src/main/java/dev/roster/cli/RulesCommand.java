package dev.roster.cli;

import dev.roster.problem.ProfileRules;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the catalogue: every use of a rule. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Lists every rule and where it holds.")
final class RulesCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;

    @Parameters(paramLabel = "FORMAT", arity = "0..1", description = "The format's id; all formats without it.")
    private String format = "";

    @Option(
            names = "--output",
            paramLabel = "KIND",
            converter = Output.Converter.class,
            description = "tsv (default), json or markdown.")
    private Output output = Output.TSV;

    RulesCommand(KnownFormats formats, OutputStream out) {
        this.formats = formats;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Collection<Format> listed = format.isEmpty() ? formats.all() : List.of(formats.named(format));
        Listing listing =
                new Listing("code", "severity", "format", "file", "columns", "means", "fix", "source", "since");
        for (Format each : listed) {
            each.rules().forEach(use -> add(listing, each, use));
            ProfileRules.all().forEach(rule -> add(listing, each, each.use(rule)));
        }
        out.write(listing.text(output).getBytes(StandardCharsets.UTF_8));
        return ExitCode.CLEAN;
    }

    private static void add(Listing listing, Format format, RuleUse use) {
        Rule rule = use.rule();
        listing.add(
                rule.code(),
                use.severity().text(),
                format.id(),
                use.file(),
                use.columns(),
                use.duty().isEmpty() ? rule.means() : rule.means() + ": " + use.duty(),
                rule.fix(),
                use.source(),
                rule.since());
    }
}
