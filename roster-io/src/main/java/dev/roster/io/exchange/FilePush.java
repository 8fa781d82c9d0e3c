package dev.roster.io.exchange;

import dev.roster.io.RosterFolder;
import dev.roster.io.exchange.ServerPath.Missing;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that SameGoal pushes to our server, nightly.
 *
 * @param login how it logs in
 * @param directory where it puts them, from the server's root as SameGoal sees it
 * @param type how they are encoded
 */
public record FilePush(VendorLogin login, String directory, FileType type) {
    /** The directory that SameGoal takes where nobody names another. */
    public static final String USUAL_DIRECTORY = "/";

    /**
     * Takes the values as they are.
     *
     * @throws IllegalArgumentException if the directory is no path below the server's root
     */
    public FilePush {
        Wrong.refuse(ServerPath.faults(directory));
    }

    /** A directory of ours, whose name says nothing about how SameGoal would process what lies in it. */
    private static final class Inbox extends ForwardingSource {
        Inbox(RosterSource files) {
            super(files);
        }

        @Override
        public String name() {
            return "";
        }
    }

    /**
     * Returns the files that were pushed, under their documented names however they are encoded, to be validated and read.
     * Their names are SameGoal's, and nothing says whether all of them have arrived; a file that is written to while it is
     * read is reported as changed. Where a file lies there in two encodings, the other is reported as misnamed.
     *
     * @param root what SameGoal sees as the server's root
     * @param format the format whose files these may be, as a profile bends it
     * @throws IOException if the directory is not there, is none, or leads out of the root
     */
    public RosterSource files(Path root, Format format) throws IOException {
        Path folder = ServerPath.folder(root, directory, Missing.LEAVE);
        if (folder == null) {
            throw new NoSuchFileException(
                    directory, null, "the server has no such directory; nothing was pushed yet, or to another one");
        }
        return new Inbox(RosterFolder.at(folder).anyEncoding(List.of(format)));
    }
}
