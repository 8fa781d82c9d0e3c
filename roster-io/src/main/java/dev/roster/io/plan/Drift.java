package dev.roster.io.plan;

import java.util.List;

/**
 * One way in which keys changed in bulk, through all files in which they did: one cause, however many rows it touches.
 *
 * @param pattern how the keys changed
 * @param files the files with such rows, in the format's order
 */
public record Drift(Pattern pattern, List<Rows> files) {

    /** How keys changed. */
    public enum Pattern {
        /**
         * Leading zeros of a part of the key are gone. Keys with other zeros than before, of which nobody can say whether
         * they lost or got some, count as these, unless more keys got their first.
         */
        LEADING_ZEROS_LOST,
        /** Leading zeros were put before a part of the key. */
        LEADING_ZEROS_ADDED,
        /** Small letters became capital ones, or the other way round. */
        CASE_CHANGED,
        /** White space before or behind a part of the key came or went. */
        WHITE_SPACE_CHANGED,
        /** Letters before a part of the key that is an id came, went or became others. */
        PREFIX_CHANGED,
        /**
         * The keys are others, and the rest of the row is the same and of no other row; or the rows hang on the same rows as
         * before, which may be called otherwise too, and as many say the same of these.
         */
        REKEYED
    }

    /**
     * How many rows of a file changed their key in that way.
     *
     * @param file the file's documented name
     * @param rows how many
     */
    public record Rows(String file, long rows) {}

    /** Copies the list. */
    public Drift {
        files = List.copyOf(files);
    }

    /** Returns how many rows there are in all files. */
    public long rows() {
        return files.stream().mapToLong(Rows::rows).sum();
    }
}
