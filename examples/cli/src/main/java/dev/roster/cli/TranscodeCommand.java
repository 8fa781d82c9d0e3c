package dev.roster.cli;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.Transcoding;
import dev.roster.io.Transcoding.Moved;
import dev.roster.io.WholeSet;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves cells into another encoding. */
@Command(
        name = "transcode",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Writes the same cells in another encoding. Where something would be lost, nothing is written.")
final class TranscodeCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;
    private final PrintWriter err;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "The format's id.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "IN", description = "A folder, a zip or a single file, in any encoding.")
    private String in = "";

    @Parameters(index = "2", paramLabel = "OUT", description = "Another folder; it is made where it is not there.")
    private String target = "";

    @Option(
            names = "--encoding",
            required = true,
            paramLabel = "csv|json|ndjson|xml",
            converter = EncodingName.class,
            description = "how the cells are written")
    private Encoding encoding = Encoding.CSV;

    @Option(
            names = "--suffixed",
            description = "write the names of an upload without an epoch, such as students_auto.csv; csv only")
    private boolean suffixed;

    @Mixin
    private ForeignOption foreign = new ForeignOption();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    TranscodeCommand(KnownFormats formats, OutputStream out, PrintWriter err) {
        this.formats = formats;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Format named = formats.named(format);
        Format bent = named.with(profile.read(named));
        Input input = foreign.read(Input.at(in), bent, err);
        input.files().names();
        UnaryOperator<String> names = names(bent);
        RosterSet read = input.files().setOf(bent);
        RosterFolder folder = new TargetFolder(target).of(input, read);
        List<String> before = TargetFolder.requireOneEncoding(folder, bent, file -> names.apply(encoding.nameOf(file)));
        try (WholeSet set = WholeSet.of(folder)) {
            Moved moved = Transcoding.of(bent, encoding).run(read, name -> set.create(names.apply(name)));
            print(moved);
            if (moved.errors() > 0) {
                moved.heldBack().forEach(file -> err.println("not written, because something would be lost: " + file));
                err.println("nothing was written, and %s is as it was: a set moves whole or not at all"
                        .formatted(folder.path()));
                return ExitCode.FINDINGS;
            }
            set.commit();
            List<String> written = moved.written().stream().map(names).toList();
            written.forEach(file -> err.println((before.contains(file) ? "replaced " : "wrote ") + file));
            before.stream()
                    .filter(file -> !written.contains(file))
                    .forEach(file -> err.println("stood there before, and is not of this set: " + file));
        }
        return ExitCode.CLEAN;
    }

    private void print(Moved moved) throws IOException {
        StringBuilder text = new StringBuilder();
        moved.problems().forEach(problem -> text.append(line(problem)).append('\n'));
        long more = moved.findings() - moved.problems().size();
        text.append(more > 0 ? "and %s more findings\n".formatted(more) : "");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Returns what files are called in an upload without an epoch, where that is asked for. */
    private UnaryOperator<String> names(Format bent) {
        UploadTree tree = bent.uploadTree();
        if (!suffixed) {
            return UnaryOperator.identity();
        }
        if (tree == null || encoding != Encoding.CSV) {
            throw new UsageException(
                    "--suffixed is for CSV files of a format that is uploaded in epochs; leave it out");
        }
        return tree::suffixed;
    }

    private static String line(Problem problem) {
        Place place = problem.place();
        String file = place.file() == null ? "all files" : place.file();
        String line = place.line() == 0 ? "" : ":" + place.line();
        return "%s %s: %s%s: %s; %s"
                .formatted(
                        problem.severity().text(),
                        problem.code(),
                        file,
                        line,
                        problem.message(),
                        problem.rule().fix());
    }

    /** The encodings by the names that people type. */
    static final class EncodingName extends Words<Encoding> {
        EncodingName() {
            super(Encoding.class);
        }
    }
}
