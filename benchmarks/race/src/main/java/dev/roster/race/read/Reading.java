package dev.roster.race.read;

import java.io.IOException;
import java.nio.file.Path;

/** A way to read {@code students.csv} of a folder, in one thread. */
interface Reading {

    /** Reads it to its end. */
    Outcome read(Path folder) throws IOException;
}
