package dev.roster.oneroster;

import dev.roster.problem.Rule;
import java.util.List;

/** The rules that only OneRoster has. */
public final class OneRosterRules {
    /** A student who is marked as the primary teacher. */
    public static final Rule STUDENT_PRIMARY = Rule.warning("student_primary")
            .means("a student is marked as primary, which is said of teachers only")
            .fix("write false or leave the cell blank for students")
            .since("1.0");

    /** Subjects without their codes. */
    public static final Rule SUBJECTS_WITHOUT_CODES = Rule.warning("subjects_without_codes")
            .means("subjects have no codes, so programs cannot compare them")
            .fix("write the code of each subject, in the same order")
            .since("1.0");

    /** An enrollment that is longer than its class. */
    public static final Rule OUTSIDE_TERM = Rule.warning("outside_term")
            .means("the enrollment begins or ends on a day that is in no term of its class")
            .fix("correct the enrollment's dates, or the terms of the class; an end is the day after the last one")
            .since("1.0");

    /** An organization that is above itself. */
    public static final Rule OWN_ANCESTOR = Rule.warning("own_ancestor")
            .means("following the parents of the organization leads back to it, so nobody is at the top")
            .fix("correct the parent of one of the organizations in the circle")
            .since("1.0");

    /** An organization above which there is a smaller one. */
    public static final Rule ORG_ORDER = Rule.warning("org_order")
            .means("the organization is part of one of a kind that is not above its own")
            .fix("name a parent in the order national, state, local, district, school; or correct the type")
            .since("1.0");

    /** Two main roles at one organization. */
    public static final Rule SEVERAL_PRIMARY_ROLES = Rule.error("several_primary_roles")
            .means("a person has more than one primary role at one organization")
            .fix("leave one of the roles primary and make the others secondary")
            .since("1.0");

    /** A main organization where the person has no role. */
    public static final Rule PRIMARY_ORG_WITHOUT_ROLE = Rule.warning("primary_org_without_role")
            .means("the person's primary organization is one at which the person has no role")
            .fix("send the person's role at that organization, or name another one")
            .since("1.0");

    /** A role that goes with the account of somebody else. */
    public static final Rule PROFILE_OF_ANOTHER = Rule.error("profile_of_another")
            .means("the role names the account of another person")
            .fix("name one of the person's own accounts, or leave the cell blank")
            .since("1.0");

    /** A score that the line item does not allow. */
    public static final Rule SCORE_OUT_OF_RANGE = Rule.error("score_out_of_range")
            .means("the score is below the lowest or above the highest that its line item allows")
            .fix("correct the score, or the range of the line item")
            .since("1.0");

    /** A score in words that the scale does not have. */
    public static final Rule SCORE_NOT_IN_SCALE = Rule.error("score_not_in_scale")
            .means("the score in words is no value of the scale that the result or its line item has")
            .fix("write a value of the scale exactly, or assign the scale that was used")
            .since("1.0");

    private OneRosterRules() {}

    /** Returns all of them, in a fixed order. */
    public static List<Rule> all() {
        return List.of(
                STUDENT_PRIMARY,
                SUBJECTS_WITHOUT_CODES,
                OUTSIDE_TERM,
                OWN_ANCESTOR,
                ORG_ORDER,
                SEVERAL_PRIMARY_ROLES,
                PRIMARY_ORG_WITHOUT_ROLE,
                PROFILE_OF_ANOTHER,
                SCORE_OUT_OF_RANGE,
                SCORE_NOT_IN_SCALE);
    }
}
