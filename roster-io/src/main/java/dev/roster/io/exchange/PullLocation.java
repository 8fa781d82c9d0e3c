package dev.roster.io.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on our server where SameGoal looks for the data of one of its endpoints.
 *
 * @param endpoint the endpoint, by SameGoal's name for it
 * @param path the file or the folder, from the server's root as SameGoal sees it
 * @param type how the file, or each file of the folder, is encoded
 * @param holds whether the path is a file or a folder; a folder is for endpoints that use more than one file
 * @param files the files of a set that lie there; of a file, one, and where none is named the one that is called like
 *     the path, as CSV
 */
public record PullLocation(String endpoint, String path, FileType type, Holds holds, List<String> files) {

    /** What a path names. */
    public enum Holds {
        /** A file. */
        FILE,
        /** A folder with files. */
        FOLDER
    }

    /**
     * A file of a set and where it goes.
     *
     * @param file the file's name in the set
     * @param path the file's path on the server
     */
    record Placement(String file, String path) {}

    /**
     * Takes the values as they are.
     *
     * @throws IllegalArgumentException if they contradict each other or name no place below the server's root
     */
    public PullLocation {
        Wrong.refuse(endpointFaults(endpoint));
        Wrong.refuse(faults(path, type, holds, files));
        files = usual(path, holds, files);
    }

    private static List<String> usual(String path, Holds holds, List<String> files) {
        return holds == Holds.FILE && files.isEmpty()
                ? List.of(FileType.stem(ServerPath.last(path)) + FileType.CSV.ending())
                : List.copyOf(files);
    }

    static List<Wrong> endpointFaults(String endpoint) {
        return endpoint.isBlank()
                ? List.of(new Wrong("no endpoint is named", "name the one that was chosen in SameGoal's settings"))
                : List.of();
    }

    /** Tells everything that is wrong with a place; a type of {@code null} is one that nobody knows. */
    static List<Wrong> faults(String path, @Nullable FileType type, Holds holds, List<String> files) {
        List<Wrong> faults = new ArrayList<>(ServerPath.faults(path));
        FileType named = FileType.ofName(path);
        if (holds == Holds.FOLDER && named != null) {
            faults.add(new Wrong(
                    "'folder' is true, and the path ends in '%s' as a file does".formatted(named.ending()),
                    "leave 'folder' out, or write the folder that holds the files"));
        } else if (named != null && type != null && named != type) {
            faults.add(new Wrong(
                    "the type is '%s', and the path ends in '%s'".formatted(type.word(), named.ending()),
                    "make them agree"));
        }
        if (holds == Holds.FILE && path.equals("/")) {
            faults.add(new Wrong("the path is the root, which is no file", "add the file's name"));
        }
        faults.addAll(filesFaults(holds, files));
        return faults;
    }

    private static List<Wrong> filesFaults(Holds holds, List<String> files) {
        List<Wrong> faults = new ArrayList<>();
        if (holds == Holds.FOLDER && files.isEmpty()) {
            faults.add(new Wrong("no file is named for the folder", "list those of the set under 'files'"));
        }
        if (holds == Holds.FILE && files.size() > 1) {
            faults.add(new Wrong("several files are named for one path", "keep one, or say 'folder: true'"));
        }
        if (!files.stream()
                .allMatch(file -> FileType.ofName(file) != null && file.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*"))) {
            faults.add(
                    new Wrong("'files' names something that is no file of a set", "write names such as students.csv"));
        }
        return faults;
    }

    /** Returns what goes where. */
    List<Placement> placements() {
        return placements(path, type, holds, files);
    }

    static List<Placement> placements(String path, FileType type, Holds holds, List<String> files) {
        return usual(path, holds, files).stream()
                .map(file -> new Placement(
                        file, holds == Holds.FILE ? path : ServerPath.child(path, FileType.stem(file) + type.ending())))
                .toList();
    }
}
