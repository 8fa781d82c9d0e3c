package dev.roster.validate;

/** Is told how far the reading is. Called by the reading thread; must be quick. */
@FunctionalInterface
public interface Progress {
    /** Listens to nothing. */
    Progress NONE = (file, rows) -> {};

    /**
     * Tells that rows were read.
     *
     * @param file the file
     * @param rows the rows so far, in steps of some thousands
     */
    void rows(String file, long rows);
}
