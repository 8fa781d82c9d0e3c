package dev.roster.io;

import dev.roster.internal.place.FoundSet;
import dev.roster.problem.Problem;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The one set of a format's files that counts in a place, under the documented names: the files of a plain folder, of the
 * epoch that counts in an upload directory, or of an upload without an epoch; in whichever encoding each is. What is
 * validated is the place ({@link RosterFolder}); this is what is handed on after that. May change.
 */
public final class RosterSet {
    private final FoundSet found;
    private final AnyEncoding files;

    private RosterSet(FoundSet found, AnyEncoding files) {
        this.found = found;
        this.files = files;
    }

    static RosterSet in(RosterFolder place, Format format) throws IOException {
        AnyEncoding all = new AnyEncoding(place, List.of(format));
        FoundSet found = FoundSet.at(format, all);
        AnyEncoding files = found.folder().isEmpty() ? all : Objects.requireNonNull(all.within(found.folder()));
        return new RosterSet(found, files);
    }

    /** Returns where the files lie: the folder or the zip, or the epoch in it. */
    public Path path() {
        return files.folder().path();
    }

    /** Returns what is wrong with how the set lies in its place, as whoever validates the place is told. */
    public List<Problem> problems() {
        return found.problems();
    }

    /**
     * Tells what is wrong with the set as a whole, such as a zip that cannot be read.
     *
     * @throws IOException if the place cannot be opened at all
     */
    public List<SyntaxTrouble> troubles() throws IOException {
        return found.set().troubles();
    }

    /**
     * Lists the files, in the order of the code points: the format's under their documented names, others under their own.
     *
     * @throws IOException if the listing cannot be made
     */
    public List<String> names() throws IOException {
        return found.set().names();
    }

    /** Returns the files as a source under the names of {@link #names}, as whoever validates the place reads them. */
    public RosterSource files() {
        return found.set();
    }

    /**
     * Lists what lies around the set, where it is one of the folders of an upload directory.
     *
     * @throws IOException if the listing cannot be made
     */
    public List<String> around() throws IOException {
        RosterSource others = found.others();
        return others == null ? List.of() : others.names();
    }

    /**
     * Returns the name that a file has in {@link #path}, such as {@code students_auto.json} for {@code students.csv}.
     *
     * @param name one of {@link #names}
     * @throws IOException if the listing cannot be made
     */
    public String actual(String name) throws IOException {
        return files.actual(found.spelling(name));
    }

    /**
     * Reads one file; a file without records has the documented columns.
     *
     * @param name one of {@link #names}
     * @throws IOException as {@link RosterFolder#read}
     */
    public SourceFacts read(String name, RowSink sink) throws IOException {
        return files.read(found.spelling(name), sink);
    }

    /**
     * Opens a file's bytes as they are, in whichever encoding.
     *
     * @param name one of {@link #names}
     * @return the bytes; whoever asked closes them
     * @throws IOException as {@link RosterFolder#open}
     */
    public InputStream open(String name) throws IOException {
        return files.folder().open(actual(name));
    }

    /**
     * Returns whether all of a file is UTF-8, ASCII included; it is read to its end.
     *
     * @param name one of {@link #names}
     * @throws IOException as {@link #open}
     */
    public boolean utf8(String name) throws IOException {
        return files.folder().utf8(actual(name));
    }

    @Override
    public String toString() {
        return "RosterSet[" + path() + "]";
    }
}
