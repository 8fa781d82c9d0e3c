package dev.roster.io.plan;

/** What people type to allow a hold. */
final class AllowWords {
    private static final String ENDING = ".csv";

    private AllowWords() {}

    /** Returns the hint at the end of a message. */
    static String after(String mend, Hold hold) {
        return hold.rule() == SafetyRule.STALE_ATTENDANCE
                ? mend
                : "%s, or if it is meant, allow it with --allow %s".formatted(mend, typed(of(hold)));
    }

    /** Returns what stands behind {@code --allow}. */
    static String of(Hold hold) {
        return hold.rule().id() + subject(hold);
    }

    /** Returns words as one types them on a command line. */
    private static String typed(String words) {
        return words.indexOf(' ') < 0 ? words : "\"" + words + "\"";
    }

    private static String subject(Hold hold) {
        String subject = hold.subject().replace(ENDING, "");
        return switch (hold.rule()) {
            case SCHOOL_VANISHED, IDS_CHANGED -> "=" + hold.rows();
            case REMOVALS, CHANGES, REJECTED -> "=" + subject + ":" + hold.rows();
            case FILE_GONE, FILE_EMPTIED, FILE_UNCHANGED, COLUMN_GONE -> "=" + subject;
            case UNCOMPARED -> subject.isEmpty() ? "" : "=" + subject;
            case STALE_ATTENDANCE, NOTHING_CHANGED -> "";
        };
    }
}
