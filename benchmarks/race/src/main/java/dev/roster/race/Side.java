package dev.roster.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to hold a set of files to ParentSquare's rules. Whatever can be made once is made before the clock starts. */
public interface Side {

    /** Returns everything that is wrong with the files of a folder, in any order. */
    List<Finding> validate(Path folder) throws IOException;
}
