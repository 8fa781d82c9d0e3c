package dev.roster.race.made;

/**
 * How large a set is.
 *
 * @param students how many students there are; a multiple of those of a school
 * @param ofSchool how many students a school has; a multiple of 100, which is how many a section has
 * @param places how many sections a student is in, all of the student's own school
 * @param oneIn one row in so many has a fault
 */
public record Size(int students, int ofSchool, int places, int oneIn) {
    /** How many students the large set has. */
    public static final int LARGE = 5_000_000;

    static final int OF_SECTION = 100;
    private static final int OF_SCHOOL = 1000;
    private static final int ONE_IN = 1000;

    /** Checks that everything comes out even. */
    public Size {
        if (students < 1 || ofSchool < 1 || students % ofSchool != 0 || ofSchool % OF_SECTION != 0) {
            throw new IllegalArgumentException(
                    "schools of %s students, in sections of %s, do not make %s students; a multiple would"
                            .formatted(ofSchool, OF_SECTION, students));
        }
    }

    /** Returns the size of a race: schools of a thousand, one fault in a thousand rows. */
    public static Size of(int students, int places) {
        return new Size(students, OF_SCHOOL, places, ONE_IN);
    }

    int schools() {
        return students / ofSchool;
    }

    int sectionsOfSchool() {
        return ofSchool / OF_SECTION * places;
    }

    /** Returns how many members of staff a school has. */
    int staffOfSchool() {
        return Math.max(2, ofSchool / 20);
    }

    /** Returns which fault a row has, of so many kinds, or -1 where it has none. */
    int fault(long row, int kinds) {
        return row % oneIn == oneIn / 2 ? (int) (row / oneIn % kinds) : -1;
    }
}
