package dev.roster.cli;

import dev.roster.fixtures.Defect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A set with something wrong in it, on purpose.
 *
 * @param files its files
 * @param defects what is wrong, as a report has to say it
 * @param options what has to be said on the command line for a validation to find it, without what the user said here
 */
record Mutant(Files files, List<Defect> defects, List<String> options) {
    Mutant {
        defects = List.copyOf(defects);
        options = List.copyOf(options);
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
