package org.example.sis;

import java.io.IOException;
import java.nio.file.Path;

/** Writes tonight's terms.csv, students.csv and parents.csv for ParentSquare. */
public interface Exporter {
    /** Writes the files into a folder, over those of last night. */
    void export(Tables tables, Path folder) throws IOException;
}
