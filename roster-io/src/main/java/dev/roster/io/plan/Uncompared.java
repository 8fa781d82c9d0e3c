package dev.roster.io.plan;

import java.util.ArrayList;
import java.util.List;

/** Why no row of a set was compared, and what that means. */
enum Uncompared {
    /** There was no delivery. */
    FIRST("There is no earlier delivery to compare with, so nobody knows what will be added, changed or removed,"
            + " and no safety rule %s can hold."),
    /** There was one, and it was never meant to be compared with. */
    UNKEPT("There was a delivery before, and nothing was kept of it to compare with, so nobody knows what will be"
            + " added, changed or removed, and no safety rule %s can hold."),
    /** There was one, and what was kept of it is lost. */
    LOST("Nothing was compared with the last delivery, so nobody knows what will be added, changed or removed.");

    private static final String SAME =
            "These files are, byte for byte, those of the last delivery, so that nothing will be added, changed or removed.";
    private static final String DIGESTS =
            "Rows could not be compared, but whole files, by the digests in the receipt: whether they are those of the last delivery is known.";
    private static final String NO_DAY =
            "Without the day of the delivery nobody asks for how long files have been the same.";

    private final String words;

    Uncompared(String words) {
        this.words = words;
    }

    /**
     * Returns it in sentences.
     *
     * @param departing whether there are rows that files of changes delete
     */
    List<String> remarks(boolean departing, SameFiles files, boolean dayKnown) {
        List<String> remarks = new ArrayList<>();
        if (files.all()) {
            remarks.add(SAME);
        } else {
            remarks.add(words.formatted(departing ? "but that on rows which files of changes delete" : "about that"));
            if (!files.delivered().isEmpty()) {
                remarks.add(DIGESTS);
            }
        }
        if (!dayKnown && files.any()) {
            remarks.add(NO_DAY);
        }
        return remarks;
    }
}
