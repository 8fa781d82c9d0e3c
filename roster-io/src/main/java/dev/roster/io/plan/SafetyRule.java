package dev.roster.io.plan;

/** What makes somebody look before a set is sent. The order is that in which people would mend. */
public enum SafetyRule {
    /** The last delivery, or a file of it, cannot be compared with, so that nobody knows what is missing. */
    UNCOMPARED("uncompared"),
    /** A file that was delivered last time is not there. */
    FILE_GONE("file-gone"),
    /** A file that had rows last time has none. */
    FILE_EMPTIED("file-emptied"),
    /** A column that was there last time is not. */
    COLUMN_GONE("column-gone"),
    /** A school that had rows last time has none in any file. */
    SCHOOL_VANISHED("school-vanished"),
    /** Ids changed in bulk, so that the receiver takes everybody for somebody else. */
    IDS_CHANGED("ids-changed"),
    /** More rows are gone than a district loses in a night. */
    REMOVALS("removals"),
    /** More rows changed than a district changes in a night. */
    CHANGES("changes"),
    /** More rows had errors, and were replaced or left out, than a district has to mend in a night. */
    REJECTED("rejected"),
    /** Attendance is not about the day. */
    STALE_ATTENDANCE("stale-attendance"),
    /** The set is the one that was delivered on an earlier day. */
    NOTHING_CHANGED("nothing-changed"),
    /** A file of people, or of who attends what, stays the same while others change. */
    FILE_UNCHANGED("file-unchanged");

    private final String id;

    SafetyRule(String id) {
        this.id = id;
    }

    /** Returns what people type to allow it. */
    public String id() {
        return id;
    }
}
