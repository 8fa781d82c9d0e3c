package dev.roster.race.made;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** {@code staff.csv}, by school. Whoever has a fault that would take the id away gets it in a second row. */
final class StaffMembers {
    private static final int FAULTS = 12;
    private static final String HEADER = "school_id,staff_id,title,first_name,last_name,email,mobile,login";

    private final Size size;

    StaffMembers(Size size) {
        this.size = size;
    }

    static String id(long member) {
        return "E" + Dice.id(member, 7);
    }

    void write(Path file) throws IOException {
        int members = size.schools() * size.staffOfSchool();
        try (CellWriter out = new CellWriter(file, HEADER)) {
            for (int member = 0; member < members; member++) {
                int fault = size.fault(member, FAULTS);
                String[] row = row(member);
                spoil(row, fault, member);
                out.row(row);
                String[] second = row(member);
                if (again(second, fault, member)) {
                    out.row(second);
                }
            }
        }
    }

    private String[] row(int member) {
        long who = -1_000_000L - member;
        return new String[] {
            Schools.id(member / size.staffOfSchool()),
            id(member),
            "Teacher",
            Names.first(who),
            Names.last(who),
            email(member),
            Names.phone(member, 2),
            "login" + id(member)
        };
    }

    private static String email(long member) {
        return "staff." + id(member) + "@example.org";
    }

    private void spoil(String[] row, int fault, int member) {
        long before = Math.max(0, member - 1);
        switch (fault) {
            case 0 -> row[6] = "206 555 0142";
            case 1 -> row[5] = "staff at example.org";
            case 2 -> row[5] = "";
            case 3 -> {
                row[5] = "";
                row[6] = "";
            }
            case 4 -> row[5] = email(before);
            case 5 -> row[7] = "login" + id(before);
            case 6 -> row[0] = "none";
            case 7 -> row[3] = "";
            default -> {
                // a row without a fault
            }
        }
    }

    /** Returns whether a second row follows, and makes it: a repeated key, another school, another person's e-mail. */
    private boolean again(String[] row, int fault, int member) {
        switch (fault) {
            case 8 -> row[2] = "Coach";
            case 9 -> {
                row[0] = Schools.id((member / size.staffOfSchool() + 1) % size.schools());
                row[4] = row[4] + "-Lee";
            }
            case 10 -> {
                row[1] = "E" + row[1];
                row[4] = row[4] + "-Lee";
                row[5] = row[5].toUpperCase(Locale.ROOT);
                row[6] = "";
                row[7] = "";
            }
            case 11 -> row[1] = row[1] + " 2";
            default -> {
                return false;
            }
        }
        return true;
    }
}
