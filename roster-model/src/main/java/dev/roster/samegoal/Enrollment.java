package dev.roster.samegoal;

/** Whether a student is, was or will be enrolled in the district; how a withdrawal is told, since leaving out is none. */
public enum Enrollment {
    /** Will be enrolled. */
    PRE_ENROLLED,
    /** Is enrolled. */
    ENROLLED,
    /** Went to another district. */
    TRANSFERRED,
    /** Was taken out of school. */
    WITHDREW,
    /** Left school without graduating. */
    DROPPED_OUT,
    /** Graduated. */
    GRADUATED,
    /** Is not active. */
    INACTIVE,
    /** Is kept for the records only. */
    HISTORICAL_IDLE
}
