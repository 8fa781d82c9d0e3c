package dev.roster.cli;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.ColumnType;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists every column of a format. */
@Command(
        name = "spec",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Lists every column of a format.")
final class SpecCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;

    @Parameters(paramLabel = "FORMAT", description = "The format's id.")
    private String format = "";

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(
            names = "--output",
            paramLabel = "KIND",
            converter = Output.Converter.class,
            description = "tsv (default), json or markdown.")
    private Output output = Output.TSV;

    SpecCommand(KnownFormats formats, OutputStream out) {
        this.formats = formats;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Listing listing =
                new Listing("file", "ordinal", "column", "required", "unique", "type", "provenance", "source");
        Format named = formats.named(format);
        Format bent = named.with(profile.read(named));
        for (FileSpec<?> file : bent.files()) {
            file.columns().forEach(column -> add(listing, file, column));
            addProperties(listing, bent, file);
        }
        out.write(listing.text(output).getBytes(StandardCharsets.UTF_8));
        return ExitCode.CLEAN;
    }

    /** The rows of a manifest are as documented as the columns of other files. */
    private static void addProperties(Listing listing, Format format, FileSpec<?> file) {
        ManifestSpec manifest = format.manifest();
        if (manifest == null || !manifest.type().equals(file.type())) {
            return;
        }
        List<PropertySpec> properties = format.properties();
        for (int i = 0; i < properties.size(); i++) {
            PropertySpec property = properties.get(i);
            listing.add(
                    file.id() + "#properties",
                    i + 1,
                    property.name(),
                    property.required() ? "yes" : "no",
                    "yes",
                    (property.file() == null ? ColumnType.TEXT : ColumnType.ENUM).text(),
                    file.provenance().text(),
                    manifest.source() + ", " + property.name());
        }
    }

    private static void add(Listing listing, FileSpec<?> file, ColumnSpec column) {
        listing.add(
                file.id(),
                column.ordinal() + 1,
                column.header(),
                column.need().name().toLowerCase(Locale.ROOT),
                column.unique() ? "yes" : "no",
                column.type().text(),
                file.provenance().text(),
                column.source());
    }
}
