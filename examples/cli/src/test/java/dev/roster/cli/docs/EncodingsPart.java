package dev.roster.cli.docs;

import static dev.roster.cli.docs.Markdown.anchor;

import dev.roster.cli.docs.Markdown.Table;
import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.Transcoding;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the files of a format look like in each encoding, on the page of the format. */
final class EncodingsPart {
    private static final Pattern ROOT = Pattern.compile("<(\\w+)>\n<(\\w+)>");
    private static final Pattern NAMED = Pattern.compile("<([^ <>]+) name=\"([^\"]*)\"");

    private final Format format;

    EncodingsPart(Format format) {
        this.format = format;
    }

    @Override
    public String toString() {
        Table files = new Table("file", "CSV", "JSON, NDJSON", "XML: root, row", "XML: cells");
        for (FileSpec<?> file : format.files()) {
            String xml = xml(file);
            files.add(
                    "[%s](#%s)".formatted(FilePart.heading(file), anchor(FilePart.heading(file))),
                    "lines end with " + file.lineEnd().name(),
                    "`%s`, `%s`".formatted(Encoding.JSON.nameOf(file.name()), Encoding.NDJSON.nameOf(file.name())),
                    root(xml, Encoding.XML.nameOf(file.name())),
                    cells(xml, file.columns().size()));
        }
        return """

                ## Encodings

                The vendor documents CSV. JSON, NDJSON and XML are laid out by our own convention ([encodings](../encodings.md)); which one a file is in is
                said by the end of its name. In JSON, each member of a record is called like its column, in every file; so is each element in XML, where that is a name
                that XML allows. Elements that are called otherwise have the column in their attribute `name`.

                %s""".formatted(files);
    }

    /** Returns one row of a file as XML, by writing it. */
    private String xml(FileSpec<?> file) {
        String header = file.columns().stream().map(ColumnSpec::header).collect(Collectors.joining(","));
        try {
            Path in = Files.createTempDirectory("roster-page");
            Path csv = Files.writeString(
                    in.resolve(file.name()),
                    header + "\n" + ",".repeat(file.columns().size() - 1) + "x\n");
            Path out = Files.createTempDirectory("roster-page");
            Transcoding.of(format, Encoding.XML).run(RosterFolder.at(in), RosterFolder.at(out));
            Path written = out.resolve(Encoding.XML.nameOf(file.name()));
            String xml = Files.readString(written);
            for (Path each : List.of(csv, written, in, out)) {
                Files.delete(each);
            }
            return xml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String root(String xml, String name) {
        Matcher elements = ROOT.matcher(xml);
        if (!elements.find()) {
            throw new IllegalStateException("the first element of a row is not found; the pattern is to be mended");
        }
        return "`%s`: `<%s>`, `<%s>`".formatted(name, elements.group(1), elements.group(2));
    }

    private static String cells(String xml, int columns) {
        List<String> named = NAMED.matcher(xml)
                .results()
                .map(cell -> "`<%s name=\"%s\">`".formatted(cell.group(1), cell.group(2)))
                .toList();
        if (named.isEmpty()) {
            return "called like their columns";
        }
        return String.join(", ", named) + (named.size() < columns ? "; the others like their columns" : "");
    }
}
