package dev.roster.race.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A set of ParentSquare files: schools, students, staff, sections and rosters, with no contacts, which is a finding of
 * every contender. The same size gives the same bytes.
 *
 * <p>Faults are such that every contender's natural rule sees them alike: e-mails lack the {@code @} (that of
 * hibernate-validator takes a domain without a dot), white space is a blank (its {@code \s} is ASCII), a blank cell is
 * empty but for names. No cell has a line break, so that the number of a row tells its line, and every row has as many
 * cells as the header.
 */
public final class SetFiles {
    private static final int ONE_SCHOOL = 1000;

    private SetFiles() {}

    /** Writes schools and students alone, as {@link #write} writes them. */
    public static void writeStudents(Path folder, Size size) throws IOException {
        Files.createDirectories(folder);
        new Schools(size).write(folder.resolve("schools.csv"));
        new Students(size).write(folder.resolve("students.csv"));
    }

    /** Writes all files into a folder, which is made. */
    public static void write(Path folder, Size size) throws IOException {
        writeStudents(folder, size);
        new StaffMembers(size).write(folder.resolve("staff.csv"));
        new Sections(size).write(folder.resolve("sections.csv"));
        new Rosters(size).write(folder.resolve("rosters.csv"));
    }

    /** Writes a small set whose {@code rosters.csv} has so many rows that name no student, and so have no key. */
    public static void writeBlank(Path folder, int rows) throws IOException {
        writeAlike(folder, rows, "");
    }

    /** Writes a small set whose {@code rosters.csv} has so many rows with one and the same key. */
    public static void writeRepeated(Path folder, int rows) throws IOException {
        writeAlike(folder, rows, Students.id(0));
    }

    private static void writeAlike(Path folder, int rows, String student) throws IOException {
        write(folder, Size.of(ONE_SCHOOL, 1));
        try (CellWriter out = new CellWriter(folder.resolve("rosters.csv"), Rosters.HEADER)) {
            for (int row = 0; row < rows; row++) {
                out.row(Schools.id(0), Sections.id(0), student);
            }
        }
    }
}
