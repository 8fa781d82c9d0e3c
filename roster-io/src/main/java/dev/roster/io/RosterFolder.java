package dev.roster.io;

import dev.roster.internal.digest.HashingStream;
import dev.roster.internal.text.Names;
import dev.roster.problem.FileRules;
import dev.roster.problem.Problem.Figure;
import dev.roster.problem.Rule;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of files on disk: the files of a folder, of a zip, or one alone. Files in folders inside are left out. A link
 * that leads elsewhere, and whatever stands in a file's place, is listed and cannot be opened, so that nobody takes it
 * for absent. How a file is encoded is told by the end of its name.
 *
 * <p>Nothing is opened before it is asked for, and nothing stays open, so there is nothing to close. Immutable; several
 * threads may read different files.
 */
public final class RosterFolder implements RosterSource, RosterSink {
    private final Shelf shelf;
    private final Limits limits;

    private RosterFolder(Shelf shelf, Limits limits) {
        this.shelf = shelf;
        this.limits = limits;
    }

    /** Returns the files of a folder, which also takes files. */
    public static RosterFolder at(Path folder) {
        return new RosterFolder(new DiskShelf(folder), Limits.STANDARD);
    }

    /** Returns the files of a zip, to be read only. A damaged zip has no files and {@link #troubles}. */
    public static RosterFolder zip(Path zip) {
        return new RosterFolder(new ZipShelf(zip), Limits.STANDARD);
    }

    /**
     * Returns a single file, to be read only, as if it were alone in its folder.
     *
     * @throws IllegalArgumentException if the path has no last name
     */
    public static RosterFolder file(Path file) {
        return new RosterFolder(SingleFile.at(file), Limits.STANDARD);
    }

    /** Returns the same files, read with other limits. */
    public RosterFolder withLimits(Limits other) {
        return new RosterFolder(shelf, other);
    }

    /** Returns the limits with which the files are read. */
    public Limits limits() {
        return limits;
    }

    /**
     * Returns the same files to be read in any encoding, under their documented names: {@code students.json} stands for
     * {@code students.csv}. Where one file is there in two encodings, the others keep their own names and are misnamed.
     * A file without records has the documented columns.
     *
     * @param formats those whose files these may be, as a profile bends them
     */
    public RosterSource anyEncoding(List<Format> formats) {
        return new AnyEncoding(this, formats);
    }

    /**
     * Returns the one set that counts here, to be handed on: the files of an epoch where this is an upload directory, and
     * in any encoding.
     *
     * @param format the format of the files, as a profile bends it
     * @throws IOException if the listing cannot be made
     */
    public RosterSet setOf(Format format) throws IOException {
        return RosterSet.in(this, format);
    }

    /**
     * Returns the same files as UTF-8, to be moved and not to be validated: those that are no UTF-8 are read as the text
     * that somebody named. What stands for no character in it is {@code bad_encoding} at its cell. An XML declaration is
     * not changed, so that one that names another encoding is refused all the same.
     */
    public RosterFolder readAs(ForeignText text) {
        return new RosterFolder(new ForeignShelf(shelf, text), limits);
    }

    /**
     * Returns whether all of a file is UTF-8, ASCII included; it is read to its end.
     *
     * @throws IllegalArgumentException if the name is no single segment
     */
    public boolean utf8(String name) throws IOException {
        try (InputStream in = open(name)) {
            return ForeignShelf.utf8(in);
        }
    }

    /** Returns where the files are. */
    public Path path() {
        return shelf.path();
    }

    @Override
    public List<String> names() throws IOException {
        return shelf.names().stream().sorted(Names.ORDER).toList();
    }

    @Override
    public List<String> folders() throws IOException {
        return shelf.folders().stream().sorted(Names.ORDER).toList();
    }

    @Override
    public List<SyntaxTrouble> troubles() throws IOException {
        return shelf.troubles();
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return shelf.names(FileName.check(folder)).stream().sorted(Names.ORDER).toList();
    }

    @Override
    public String name() {
        return shelf.name();
    }

    @Override
    public List<String> links() throws IOException {
        return shelf.links().stream().sorted(Names.ORDER).toList();
    }

    /** Returns the files of a folder inside, with the same limits; {@code null} where this is a single file. */
    @Override
    public @Nullable RosterFolder within(String folder) {
        Shelf inner = shelf.within(FileName.check(folder));
        return inner == null ? null : new RosterFolder(inner, limits);
    }

    /** {@inheritDoc} Not more than one byte of it is read. */
    @Override
    public boolean empty(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.read() < 0;
        } catch (UnreadableFileException e) {
            return false;
        }
    }

    @Override
    public boolean part() {
        return shelf.part();
    }

    /**
     * Reads one file. Of what a zip holds no more than the limit is unpacked; where that ends the reading, the size and
     * the digest are those of the part that was.
     *
     * @throws IllegalArgumentException if the name is no single segment, or its end names no encoding that we know
     */
    @Override
    public SourceFacts read(String name, RowSink sink) throws IOException {
        return read(name, List.of(), sink);
    }

    SourceFacts read(String name, List<String> documented, RowSink sink) throws IOException {
        Encoding encoding = Encoding.of(FileName.check(name));
        Stamp before = Stamp.of(shelf.holder(name));
        try (InputStream in = shelf.open(name)) {
            HashingStream hashed = new HashingStream(in);
            try {
                Encoding.read(encoding.rows(() -> shelf.open(name), hashed, documented, limits, sink::trouble), sink);
                hashed.drain(shelf.most(limits));
            } catch (ZipBombException e) {
                Figure ratio = new Figure("most unpacked bytes for a packed one", ZipBombException.MOST_RATIO);
                sink.trouble(new SyntaxTrouble(
                        SyntaxRules.OVER_LIMIT,
                        0,
                        0,
                        Scope.FILE,
                        "its entry unpacks to more than a roster does",
                        List.of(ratio)));
            } catch (BrokenArchiveException e) {
                sink.trouble(spoiled(SyntaxRules.BAD_ARCHIVE));
            }
            if (!Objects.equals(before, Stamp.of(shelf.holder(name)))) {
                sink.trouble(spoiled(FileRules.CHANGED_FILE));
            }
            return hashed.facts();
        }
    }

    private static SyntaxTrouble spoiled(Rule rule) {
        return new SyntaxTrouble(rule, 0, 0, Scope.FILE, List.of());
    }

    /**
     * Opens a file's bytes as they are.
     *
     * @return the bytes; whoever asked closes them
     * @throws IllegalArgumentException if the name is no single segment
     * @throws IOException if the file is not there or cannot be opened; a
     *     {@link dev.roster.source.UnreadableFileException} says what stands in its place
     */
    public InputStream open(String name) throws IOException {
        return shelf.open(FileName.check(name));
    }

    /**
     * Starts a file in the folder, which must exist. Where files have modes, it is for its owner only (0600), also once it
     * is committed.
     *
     * @throws IllegalArgumentException if the name is no single segment
     * @throws IllegalStateException if these are the files of a zip, or a single one
     */
    @Override
    public PendingFile create(String name) throws IOException {
        return shelf.create(FileName.check(name));
    }

    /**
     * Deletes files that were started here and never took their places, because the program was ended. They are not
     * listed. Nobody else may be writing here.
     */
    public void sweep() throws IOException {
        shelf.sweep();
    }

    /** Returns a sink for the same place, which puts the suffix of an upload without an epoch into each name. */
    public RosterSink suffixed(UploadTree tree) {
        return name -> create(tree.suffixed(name));
    }

    @Override
    public String toString() {
        return "RosterFolder[" + shelf.path() + "]";
    }
}
