package dev.roster.race.byhand;

import dev.roster.race.Finding;
import dev.roster.race.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reader of records, hibernate-validator for the cells, sets and maps for the rest; each file is read once. */
public final class HandSide implements Side {
    private final SetReader reader;
    private final CellRules cells = new CellRules();

    private HandSide(SetReader reader) {
        this.reader = reader;
    }

    /** Returns the side that reads with Jackson. */
    public static Side jackson() {
        return new HandSide(new JacksonReader());
    }

    /** Returns the side that reads with opencsv. */
    public static Side opencsv() {
        return new HandSide(new OpencsvReader());
    }

    @Override
    public List<Finding> validate(Path folder) throws IOException {
        Book schools = new Book("schools.csv", cells);
        Book students = new Book("students.csv", cells);
        Book staff = new Book("staff.csv", cells);
        Book sections = new Book("sections.csv", cells);
        Book rosters = new Book("rosters.csv", cells);
        SchoolRules schoolRules = new SchoolRules(schools);
        StudentRules studentRules = new StudentRules(students, schoolRules);
        StaffRules staffRules = new StaffRules(staff, schoolRules);
        SectionRules sectionRules = new SectionRules(sections, schoolRules, staffRules);
        reader.read(folder.resolve("schools.csv"), School.class, schoolRules);
        reader.read(folder.resolve("students.csv"), Student.class, studentRules);
        reader.read(folder.resolve("staff.csv"), Staff.class, staffRules);
        reader.read(folder.resolve("sections.csv"), Section.class, sectionRules);
        sectionRules.end();
        reader.read(
                folder.resolve("rosters.csv"),
                Enrollment.class,
                new EnrollmentRules(rosters, sectionRules, studentRules));
        List<Finding> findings = new ArrayList<>();
        if (Files.notExists(folder.resolve("parents.csv"))) {
            findings.add(new Finding("parents.csv", 0, "missing_file", ""));
        }
        for (Book book : List.of(schools, students, staff, sections, rosters)) {
            findings.addAll(book.findings());
        }
        return findings;
    }
}
