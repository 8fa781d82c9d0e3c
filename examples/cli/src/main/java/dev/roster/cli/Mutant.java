package dev.roster.cli;

import dev.roster.fixtures.Defect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A set with something wrong in it, on purpose.
 *
 * @param files its files
 * @param names their names; those in a folder with it
 * @param alone the one of them, or the folder, that is validated by itself; empty where the whole set is
 * @param defects what is wrong, as a report has to say it
 * @param options what has to be said on the command line for a validation to find it, without what the user said here
 */
record Mutant(Files files, List<String> names, String alone, List<Defect> defects, List<String> options) {
    Mutant {
        names = List.copyOf(names);
        defects = List.copyOf(defects);
        options = List.copyOf(options);
    }

    /**
     * Refuses to be a zip where that would hide the defect, or cannot hold the files.
     *
     * @throws UsageException if so
     */
    void refuseZip(String code) {
        if (!alone.isEmpty()) {
            throw new UsageException("%s is found in %s of a folder, and no zip does for that; name a folder as OUT"
                    .formatted(code, alone));
        } else if (names.stream().anyMatch(name -> name.contains("/"))) {
            throw new UsageException(
                    "%s needs folders in the set, which no zip of ours holds; name a folder as OUT".formatted(code));
        }
    }

    /** Files that can be written. */
    interface Files {

        /**
         * Writes them into a folder, which is there and empty.
         *
         * @return what is to be validated: the folder, or a file or folder in it
         * @throws IOException if one cannot be written
         */
        Path writeTo(Path folder) throws IOException;
    }
}
