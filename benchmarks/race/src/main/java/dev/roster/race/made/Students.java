package dev.roster.race.made;

import java.io.IOException;
import java.nio.file.Path;

/** {@code students.csv}, by school. */
final class Students {
    private static final int FAULTS = 15;
    private static final String HEADER =
            "school_id,student_id,state_student_id,first_name,last_name,grade_level,status,student_email,cellphone,"
                    + "address_line1,address_line2,city,postal_code";
    private static final int ID = 1;

    private final Size size;

    Students(Size size) {
        this.size = size;
    }

    static String id(long student) {
        return Dice.id(student, 8);
    }

    void write(Path file) throws IOException {
        try (CellWriter out = new CellWriter(file, HEADER)) {
            for (int student = 0; student < size.students(); student++) {
                String[] row = row(student);
                spoil(row, size.fault(student, FAULTS), student);
                out.row(row);
            }
        }
    }

    private String[] row(int student) {
        return new String[] {
            Schools.id(student / size.ofSchool()),
            id(student),
            stateId(student),
            Names.first(student),
            Names.last(student),
            grade(student),
            Dice.of(50, student, 11) == 0 ? "0" : "1",
            Dice.of(20, student, 12) == 0 ? "" : email(student),
            Dice.of(10, student, 13) == 0 ? "" : Names.phone(student, 1),
            Names.street(student),
            Names.apartment(student),
            Names.city(student),
            Names.zip(student)
        };
    }

    private static String stateId(long student) {
        return "0" + Dice.id(student + 17, 9);
    }

    private static String email(long student) {
        return "s" + id(student) + "@students.example.org";
    }

    private static String grade(long student) {
        return Integer.toString(Dice.of(17, student, 14) - 4);
    }

    /** The faults; what is taken from another row comes from the one before. */
    private void spoil(String[] row, int fault, int student) {
        long before = Math.max(0, student - 1);
        switch (fault) {
            case 0 -> row[8] = "(206) 555-0142";
            case 1 -> row[7] = "student at example.org";
            case 2 -> row[5] = "13";
            case 3 -> row[2] = "0WA 17";
            case 4 -> row[4] = "";
            case 5 -> row[3] = "  ";
            case 6 -> row[ID] = id(before);
            case 7 -> row[2] = stateId(before);
            case 8 -> row[7] = email(before);
            case 9 -> row[8] = Names.phone(before, 1);
            case 10 -> row[0] = "none";
            case 11 -> row[ID] = row[ID].substring(0, 4) + " " + row[ID].substring(4);
            case 12 -> row[ID] = "";
            case 13 -> row[6] = "2";
            case 14 -> row[0] = "";
            default -> {
                // a row without a fault
            }
        }
    }
}
