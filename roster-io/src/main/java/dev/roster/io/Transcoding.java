package dev.roster.io;

import dev.roster.problem.Problem;
import dev.roster.source.RosterSink;
import dev.roster.spec.Format;
import java.io.IOException;
import java.util.List;

/**
 * Moves the cells of a set into another encoding, as they are: unknown columns too, and cells that break a rule. What the
 * other encoding cannot hold is a finding, and the file is then not written at all; {@link WholeSet} holds the others
 * back too. Of an upload directory it is the epoch that counts that is moved. Nothing is validated but where the set
 * lies. Immutable.
 *
 * <pre>{@code
 * Moved moved = Transcoding.of(ParentSquare.FORMAT, Encoding.XML).run(RosterFolder.at(in), RosterFolder.at(out));
 * }</pre>
 *
 * @param format the format, as a profile bends it
 * @param encoding what its files become
 */
public record Transcoding(Format format, Encoding encoding) {

    /**
     * What came of one run.
     *
     * @param problems the first thousand findings
     * @param findings how many there are in all
     * @param errors how many of them are errors
     * @param written the names of the files that were written
     * @param heldBack the names of the files that were not, because something of them would have been lost
     */
    public record Moved(
            List<Problem> problems, long findings, long errors, List<String> written, List<String> heldBack) {

        /** Copies the lists. */
        public Moved {
            problems = List.copyOf(problems);
            written = List.copyOf(written);
            heldBack = List.copyOf(heldBack);
        }
    }

    /**
     * Chooses what to move into which encoding.
     *
     * @param format the format, as a profile bends it
     */
    public static Transcoding of(Format format, Encoding encoding) {
        return new Transcoding(format, encoding);
    }

    /**
     * Moves every file of the format that is there, in whichever encoding it is.
     *
     * @param sink takes the files, under their documented names with the ending of the encoding; a place other than that of
     *     the source
     * @throws IOException if a file cannot be read or written to its end
     */
    public Moved run(RosterFolder folder, RosterSink sink) throws IOException {
        return run(folder.setOf(format), sink);
    }

    /** As {@link #run(RosterFolder, RosterSink)}, of a set that was found before. */
    public Moved run(RosterSet set, RosterSink sink) throws IOException {
        return new TranscodingRun(format, encoding, set, sink).run();
    }
}
