package dev.roster.io.staging;

import dev.roster.internal.row.UnknownRules;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.staging.Splice.Change;
import dev.roster.source.Limits;
import dev.roster.source.PendingFile;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A set that is made of another one, in a private folder beside its place until it is whole. */
final class NewSet implements Closeable {
    private static final String PREFIX = ".roster-staging-";

    private final Format format;
    private final Options options;
    private final RosterSet source;
    private final Limits limits;
    private final Report report;
    private final Path into;
    private @Nullable Path folder;

    NewSet(Format format, Options options, RosterFolder place, Report report, Path into) throws IOException {
        this.format = format;
        this.options = options;
        this.source = place.setOf(format);
        this.limits = place.limits();
        this.report = report;
        this.into = into;
    }

    Format format() {
        return format;
    }

    RosterSet source() {
        return source;
    }

    /** Returns the names of the files, in the format's order. */
    List<String> files() {
        return report.files().stream().map(FileFacts::name).toList();
    }

    DigestedFile file(String name) {
        String sha256 = report.files().stream()
                .filter(file -> file.name().equals(name))
                .map(FileFacts::sha256)
                .findFirst()
                .orElse(null);
        return new DigestedFile(source, name, sha256);
    }

    /** Returns what finds the rows of a file, whose records are counted as when it was validated. */
    RowWalk walk(String name) {
        return new RowWalk(format.layouts(name), limits, new UnknownRules(options.validator()));
    }

    /** Writes the set with changes, in place of what was written before, and validates it. */
    Report write(Map<String, List<Change>> changes) throws IOException {
        close();
        Path parent = Objects.requireNonNull(into.toAbsolutePath().getParent());
        Path made = Files.createTempDirectory(parent, PREFIX, ownersAlone(parent));
        folder = made;
        RosterFolder place = RosterFolder.at(made).withLimits(limits);
        for (String name : files()) {
            try (PendingFile file = place.create(name)) {
                Splice.copy(file(name), changes.getOrDefault(name, List.of()), file.stream());
                file.commit();
            }
        }
        return validate(place);
    }

    private Report validate(RosterFolder place) throws IOException {
        Options wide = options.withCap(Math.max(options.cap(), Findings.MOST));
        return Roster.validate(format, place, wide);
    }

    /** Puts the set that was written last in its place, with what validating it found. */
    StagedSet commit(Report found, List<RejectedRow> rows) throws IOException {
        Files.move(Objects.requireNonNull(folder), into, StandardCopyOption.ATOMIC_MOVE);
        folder = null;
        return new StagedSet(
                RosterFolder.at(into).withLimits(limits).setOf(format),
                Findings.capped(found, options.cap()),
                rows,
                List.of());
    }

    static FileAttribute<?>[] ownersAlone(Path parent) {
        boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        Path written = folder;
        folder = null;
        if (written != null) {
            delete(written);
        }
    }

    /** Deletes a folder of files. */
    static void delete(Path written) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(written)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(written);
    }
}
