package dev.roster.source;

import java.io.IOException;

/**
 * What stands in a file's place cannot be opened as a file. To whoever reads that one file it is a broken pipe;
 * validating a set takes it for a finding and goes on with the other files.
 */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Found found;

    /** What was found in the file's place. */
    public enum Found {
        /** A folder. */
        FOLDER("it is a folder"),
        /** A pipe, a socket or a device; nothing was opened, because that might never end. */
        NO_FILE("it is a pipe or a device"),
        /** A link to something outside of the set. */
        LINK_OUT("it is a link that leads out of the folder"),
        /** A link that leads to nothing, or in a circle. */
        LINK_TO_NOTHING("it is a link to nothing"),
        /** Something that the account may not read. */
        DENIED("the account that runs this program may not read it"),
        /** Nothing any more; it was listed a moment ago. */
        GONE("it is gone");

        private final String text;

        Found(String text) {
            this.text = text;
        }

        /** Returns it as a clause, without the file's name. */
        public String text() {
            return text;
        }
    }

    /**
     * Makes the exception.
     *
     * @param message names the place and what would do
     */
    public UnreadableFileException(Found found, String message) {
        super(message);
        this.found = found;
    }

    /** Returns what was found. */
    public Found found() {
        return found;
    }
}
