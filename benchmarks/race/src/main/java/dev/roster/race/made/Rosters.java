package dev.roster.race.made;

import java.io.IOException;
import java.nio.file.Path;

/** {@code rosters.csv}, by section. */
final class Rosters {
    static final String HEADER = "school_id,section_id,student_id";
    private static final int FAULTS = 8;

    private final Size size;

    Rosters(Size size) {
        this.size = size;
    }

    void write(Path file) throws IOException {
        int sections = size.schools() * size.sectionsOfSchool();
        long row = 0;
        try (CellWriter out = new CellWriter(file, HEADER)) {
            for (int section = 0; section < sections; section++) {
                String school = Schools.id(section / size.sectionsOfSchool());
                String id = Sections.id(section);
                for (int place = 0; place < Size.OF_SECTION; place++) {
                    String[] cells = {school, id, Students.id(student(section, place))};
                    spoil(cells, size.fault(row, FAULTS), section, row);
                    out.row(cells);
                    row++;
                }
            }
        }
    }

    /** Returns who has a place: in each period every student of the school is in one section, in another order. */
    private long student(int section, int place) {
        int school = section / size.sectionsOfSchool();
        int ofPeriod = size.ofSchool() / Size.OF_SECTION;
        int inSchool = section % size.sectionsOfSchool();
        int period = inSchool / ofPeriod;
        long seat = (long) (inSchool % ofPeriod) * Size.OF_SECTION + place;
        // a number that ends in 3 has no divisor in common with a power of ten, so every student comes up once
        long shuffled = (seat * (20L * period + 3) + period * 37L) % size.ofSchool();
        return (long) school * size.ofSchool() + shuffled;
    }

    private void spoil(String[] cells, int fault, int section, long row) {
        switch (fault) {
            case 0 -> cells[2] = "X" + cells[2];
            case 1 -> cells[1] = "X" + cells[1];
            case 2 -> cells[2] = Students.id(student(section, Dice.of(Size.OF_SECTION, row, 30)));
            case 3 -> cells[2] = Students.id((student(section, 0) + size.ofSchool()) % size.students());
            case 4 -> cells[2] = "";
            case 5 -> cells[2] = cells[2] + " ";
            case 6 -> cells[1] = "";
            case 7 -> cells[0] = "";
            default -> {
                // a row without a fault
            }
        }
    }
}
