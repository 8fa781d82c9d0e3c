package dev.roster.io.exchange;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.Transcoding;
import dev.roster.io.Transcoding.Moved;
import dev.roster.io.exchange.PullFolder.Placed;
import dev.roster.io.exchange.PullFolder.Placing;
import dev.roster.io.exchange.PullFolder.Readers;
import dev.roster.io.exchange.PullLocation.Placement;
import dev.roster.io.exchange.ServerPath.Missing;
import dev.roster.problem.FileRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.source.SourceFacts;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One set on its way to its places: staged, written, compared, and only then placed. */
final class PlacingRun implements Closeable {
    private static final String FOR_GROUP = "rw-r-----";

    private final Path root;
    private final Format format;
    private final Readers readers;
    private final RosterSet set;
    private final Report report;
    private final List<StagedFile> staged = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    PlacingRun(Path root, Format format, Readers readers, RosterSet set, Report report) {
        this.root = root;
        this.format = format;
        this.readers = readers;
        this.set = set;
        this.report = report;
    }

    Placing place(List<PullLocation> locations) throws IOException {
        for (PullLocation location : locations) {
            for (Placement placement : location.placements()) {
                if (facts(placement).isEmpty()) {
                    problems.add(missing(placement));
                }
            }
        }
        if (!problems.isEmpty()) {
            return new Placing(List.of(), leftOut(), problems);
        }
        for (PullLocation location : locations) {
            for (Placement placement : location.placements()) {
                stage(placement, location.type());
            }
        }
        for (FileType type : FileType.values()) {
            write(type);
        }
        boolean whole = staged.stream().allMatch(StagedFile::whole);
        return new Placing(whole ? commit() : List.of(), leftOut(), whole ? List.of() : problems);
    }

    private Problem missing(Placement placement) {
        FileSpec<?> file = format.files().stream()
                .filter(documented -> documented.name().equals(placement.file()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s is no file of %s, and the location %s is for it; name another under 'files'"
                                .formatted(placement.file(), format.id(), placement.path())));
        return new RuleUse(FileRules.MISSING_FILE, Severity.ERROR, file.id(), List.of(), "", file.source())
                .at(Place.file(file.name()))
                .saying("the location %s is for it".formatted(placement.path()));
    }

    private Optional<FileFacts> facts(Placement placement) {
        return report.files().stream()
                .filter(file -> file.name().equals(placement.file()))
                .findFirst();
    }

    private void stage(Placement placement, FileType type) throws IOException {
        Path folder =
                Objects.requireNonNull(ServerPath.folder(root, ServerPath.parent(placement.path()), Missing.MAKE));
        String name = ServerPath.last(placement.path());
        RosterFolder files = RosterFolder.at(folder);
        if (staged.stream().noneMatch(other -> folder.equals(other.target().getParent()))) {
            files.sweep();
        }
        staged.add(new StagedFile(placement, type, folder.resolve(name), files.create(name)));
    }

    /** Writes all files of a type: those that have it as they are, the others by moving their cells. */
    private void write(FileType type) throws IOException {
        List<StagedFile> others = new ArrayList<>();
        for (StagedFile file : staged) {
            if (file.type() == type && Encoding.of(set.actual(present(file))) == type.encoding()) {
                requireSame(file, read(file, file.stream()));
                file.finish();
            } else if (file.type() == type) {
                others.add(file);
            }
        }
        if (!others.isEmpty()) {
            transcode(others, type.encoding());
        }
    }

    private void transcode(List<StagedFile> files, Encoding encoding) throws IOException {
        Moved moved = Transcoding.of(format, encoding)
                .run(
                        set,
                        name -> new FanOut(files.stream()
                                .filter(file ->
                                        encoding.nameOf(file.placement().file()).equals(name))
                                .toList()));
        for (StagedFile file : files) {
            requireSame(file, read(file, OutputStream.nullOutputStream()));
        }
        moved.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problems::add);
    }

    private SourceFacts read(StagedFile file, OutputStream out) throws IOException {
        try (InputStream in = set.open(present(file))) {
            return Digests.copy(in, out);
        }
    }

    private void requireSame(StagedFile file, SourceFacts read) throws IOException {
        FileFacts facts = facts(file.placement()).orElseThrow();
        if (facts.bytes() != read.bytes() || !facts.sha256().equals(read.sha256())) {
            throw new IOException("%s changed since it was validated; validate again".formatted(facts.name()));
        }
    }

    /** Returns the documented name of a file that is in the set, as it was when it was validated. */
    private String present(StagedFile file) throws IOException {
        String documented = file.placement().file();
        if (!set.names().contains(documented)) {
            throw new IOException("%s is not there any more; validate again".formatted(documented));
        }
        return documented;
    }

    private List<Placed> commit() throws IOException {
        List<Placed> placed = new ArrayList<>();
        for (StagedFile file : staged) {
            String path = file.placement().path();
            try {
                file.place();
                share(file.target());
            } catch (IOException failed) {
                throw new IOException(
                        "%s could not take its place; of this set only %s did, put the whole set there again"
                                .formatted(
                                        path, placed.stream().map(Placed::path).toList()),
                        failed);
            }
            SourceFacts facts = file.facts();
            placed.add(new Placed(file.placement().file(), path, facts.bytes(), facts.sha256()));
        }
        return placed;
    }

    private void share(Path file) throws IOException {
        if (readers == Readers.GROUP
                && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FOR_GROUP));
        }
    }

    private List<String> leftOut() {
        return report.files().stream()
                .map(FileFacts::name)
                .filter(name -> staged.stream()
                        .noneMatch(file -> file.placement().file().equals(name)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (StagedFile file : staged) {
            file.close();
        }
    }
}
