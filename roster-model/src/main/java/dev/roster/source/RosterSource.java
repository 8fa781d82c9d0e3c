package dev.roster.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of files that can be listed and read, as often as needed. Implementations know an encoding and a place (CSV in
 * a folder, entries of a zip); they know no format and report nothing but syntax.
 *
 * <p>One source may be read by one thread at a time unless an implementation says more.
 */
public interface RosterSource {

    /**
     * Lists the names of the files as they are spelt there, in the order of their code points, folders left out. Whoever
     * looks for a file compares names exactly, so that a place that takes {@code Students.csv} for {@code students.csv}
     * passes for nothing that the receiver would refuse.
     *
     * @throws IOException if the listing cannot be made
     */
    List<String> names() throws IOException;

    /**
     * Lists the names of the folders beside the files, in the order of their code points; nothing in them is read.
     *
     * @throws IOException if the listing cannot be made
     */
    default List<String> folders() throws IOException {
        return List.of();
    }

    /**
     * Lists the names of the files in one of {@link #folders}, in the order of their code points; they are not read, and
     * only tell that somebody wrapped the set once more.
     *
     * @throws IOException if the listing cannot be made
     */
    default List<String> names(String folder) throws IOException {
        return List.of();
    }

    /** Returns the name of the folder that holds the files, without its path; empty where there is none or nobody says. */
    default String name() {
        return "";
    }

    /**
     * Lists the names of the links to folders, in the order of their code points. They are not followed.
     *
     * @throws IOException if the listing cannot be made
     */
    default List<String> links() throws IOException {
        return List.of();
    }

    /** Returns the files of one of {@link #folders}; {@code null} where this place has no way to read them. */
    default @Nullable RosterSource within(String folder) {
        return null;
    }

    /**
     * Returns whether a file is an ordinary one with nothing in it.
     *
     * @param name one of {@link #names}, of any encoding or none
     * @throws IOException if it cannot be looked at
     */
    default boolean empty(String name) throws IOException {
        return true;
    }

    /** Returns whether these are a part of a set, such as one file looked at by itself, so that the others are not missing. */
    default boolean part() {
        return false;
    }

    /**
     * Tells what is wrong with the set as a whole, such as a zip that cannot be read and therefore lists no files.
     *
     * @throws IOException if the place cannot be opened at all
     */
    default List<SyntaxTrouble> troubles() throws IOException {
        return List.of();
    }

    /**
     * Reads one file from its first byte to its last, also where rows are broken.
     *
     * @param name one of {@link #names}
     * @param sink takes the header, the rows and the syntax troubles in the order of the file
     * @return what was read, so that somebody can tell later whether the same bytes are still there
     * @throws UnreadableFileException if there is something else in the file's place, or nothing any more
     * @throws IOException if the file cannot be read to its end; broken content is no exception
     */
    SourceFacts read(String name, RowSink sink) throws IOException;
}
