package dev.roster.cause;

/**
 * A school, called by the place where it is first named, so that nothing of a file has to be repeated.
 *
 * @param file the file that names it first, in the order in which files are read
 * @param line the physical line of that row
 * @param id its identifier where somebody asked for it, else empty: it is content of a file
 */
public record School(String file, long line, String id) {

    /** Names the place and nothing else. */
    @Override
    public String toString() {
        return "School[%s:%s]".formatted(file, line);
    }
}
