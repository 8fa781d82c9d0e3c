package dev.roster.race.made;

import java.io.IOException;
import java.nio.file.Path;

/** {@code sections.csv}, by school; one section in twenty has two teachers. */
final class Sections {
    private static final int FAULTS = 9;
    private static final String HEADER =
            "school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary";
    private static final String[] COURSE = {
        "Algebra", "Biology", "Chemistry", "Drama", "English, first year", "French", "Geography", "History \"modern\""
    };

    private final Size size;

    Sections(Size size) {
        this.size = size;
    }

    /** Returns the id of a section; sections are counted through all schools. */
    static String id(long section) {
        return Dice.id(section, 7);
    }

    void write(Path file) throws IOException {
        int sections = size.schools() * size.sectionsOfSchool();
        try (CellWriter out = new CellWriter(file, HEADER)) {
            for (int section = 0; section < sections; section++) {
                int fault = size.fault(section, FAULTS);
                String[] row = row(section, 0);
                spoil(row, fault);
                out.row(row);
                String[] second = row(section, 1);
                if (again(second, fault) || Dice.of(20, section, 22) == 0) {
                    out.row(second);
                }
            }
        }
    }

    private String[] row(int section, int teacher) {
        int school = section / size.sectionsOfSchool();
        int member = (section % size.sectionsOfSchool() + teacher) % size.staffOfSchool();
        return new String[] {
            Schools.id(school),
            id(section),
            "",
            StaffMembers.id((long) school * size.staffOfSchool() + member),
            COURSE[Dice.of(COURSE.length, section, 20)],
            Integer.toString(1 + section % 8),
            Integer.toString(1 + Dice.of(9, section, 21)),
            teacher == 0 ? "1" : "0"
        };
    }

    private static void spoil(String[] row, int fault) {
        switch (fault) {
            case 0 -> row[3] = "nobody";
            case 1, 2 -> row[7] = fault == 1 ? "yes" : "";
            case 3 -> row[4] = "";
            default -> {
                // a row without a fault
            }
        }
    }

    /** Returns whether a second row follows because of the fault, and makes it. */
    private static boolean again(String[] row, int fault) {
        switch (fault) {
            case 1, 2 -> row[7] = "0";
            case 4 -> row[7] = "1";
            case 5 -> row[4] = "Robotics";
            case 6 -> row[1] = row[1] + " 2";
            case 7 -> row[0] = "none";
            case 8 -> row[5] = "";
            default -> {
                return false;
            }
        }
        return true;
    }
}
