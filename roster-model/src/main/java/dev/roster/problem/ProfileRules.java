package dev.roster.problem;

import java.util.List;

/** The rules of a profile's overrides of severities; they hold where a profile has some. */
public final class ProfileRules {

    /** An override whose last day is over. */
    public static final Rule EXPIRED_OVERRIDE = Rule.warning("expired_override")
            .means(
                    "the profile overrides a severity and the last day of that is over, so the rule weighs what it did before")
            .fix("remove the override from the profile, or agree a later day with the vendor")
            .since("1.0");

    /** An override of a rule that nothing broke. */
    public static final Rule UNUSED_OVERRIDE = Rule.info("unused_override")
            .means("the profile overrides the severity of a rule that nothing in the set breaks")
            .fix("remove the override from the profile once the data stays right")
            .since("1.0");

    /** An override with a last day, where nobody says which day it is. */
    public static final Rule UNCHECKED_EXPIRY = Rule.info("unchecked_expiry")
            .means("the profile overrides a severity up to a day, and nobody said which day it is, so it is in force")
            .fix("say which day the set is about, such as --as-of 2026-10-01")
            .since("1.0");

    private ProfileRules() {}

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(EXPIRED_OVERRIDE, UNUSED_OVERRIDE, UNCHECKED_EXPIRY);
    }
}
