package dev.roster.race.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A set of ParentSquare files: schools, students, staff, sections and rosters, with no contacts, which is a finding of
 * every contender. The same size gives the same bytes. No cell has a line break, so that the number of a row tells its
 * line.
 */
public final class SetFiles {
    private SetFiles() {}

    /** Writes all files into a folder, which is made. */
    public static void write(Path folder, Size size) throws IOException {
        Files.createDirectories(folder);
        new Schools(size).write(folder.resolve("schools.csv"));
        new Students(size).write(folder.resolve("students.csv"));
        new StaffMembers(size).write(folder.resolve("staff.csv"));
        new Sections(size).write(folder.resolve("sections.csv"));
        new Rosters(size).write(folder.resolve("rosters.csv"));
    }
}
