package dev.roster.io.plan;

import org.jspecify.annotations.Nullable;

/**
 * A safety rule that a set breaks, so that it is not sent until somebody mends the set or allows it: neither a bug nor bad
 * data.
 *
 * @param rule the rule
 * @param subject the file, or the file and its column ({@code students.csv:email}), or empty where it is the whole set
 * @param school the number of the school ({@link SchoolDifference#school}) that breaks it, or {@code null} where it is all
 *     of the file
 * @param rows how many rows, or schools for {@link SafetyRule#SCHOOL_VANISHED}, break it
 * @param message what is wrong and how to mend it, a sentence without an end; no cell
 */
public record Hold(
        SafetyRule rule, String subject, @Nullable Integer school, long rows, String message) {

    /** Returns whether an allowance lets it pass, if it is for this difference. */
    public boolean allowedBy(Allowance allowance) {
        return allowance.rule() == rule && allowance.subject().equals(subject) && rows <= allowance.rows();
    }

    /**
     * Returns what stands behind {@code --allow} so that it passes, such as {@code removals=students:120}; empty where
     * nothing allows it.
     */
    public String words() {
        return rule == SafetyRule.STALE_ATTENDANCE ? "" : AllowWords.of(this);
    }
}
