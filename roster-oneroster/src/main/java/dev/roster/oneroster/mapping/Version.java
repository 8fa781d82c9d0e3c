package dev.roster.oneroster.mapping;

import dev.roster.oneroster.OneRoster;
import dev.roster.spec.Format;

/**
 * The records of a version of OneRoster that is mapped; their components have the same names wherever both have them.
 *
 * @param format the version
 * @param org organizations
 * @param session academic sessions
 * @param course courses
 * @param schoolClass classes
 * @param user users
 * @param enrollment enrollments
 * @param demographics demographics
 */
record Version(
        Format format,
        Class<? extends Record> org,
        Class<? extends Record> session,
        Class<? extends Record> course,
        Class<? extends Record> schoolClass,
        Class<? extends Record> user,
        Class<? extends Record> enrollment,
        Class<? extends Record> demographics) {

    static final Version V1_1 = new Version(
            OneRoster.V1_1,
            dev.roster.oneroster.v1p1.Org.class,
            dev.roster.oneroster.v1p1.AcademicSession.class,
            dev.roster.oneroster.v1p1.Course.class,
            dev.roster.oneroster.v1p1.SchoolClass.class,
            dev.roster.oneroster.v1p1.User.class,
            dev.roster.oneroster.v1p1.Enrollment.class,
            dev.roster.oneroster.v1p1.Demographics.class);

    static final Version V1_2 = new Version(
            OneRoster.V1_2,
            dev.roster.oneroster.v1p2.Org.class,
            dev.roster.oneroster.v1p2.AcademicSession.class,
            dev.roster.oneroster.v1p2.Course.class,
            dev.roster.oneroster.v1p2.SchoolClass.class,
            dev.roster.oneroster.v1p2.User.class,
            dev.roster.oneroster.v1p2.Enrollment.class,
            dev.roster.oneroster.v1p2.Demographics.class);

    /** Returns whether a user's roles and organizations stand in a file of their own. */
    boolean roles() {
        return equals(V1_2);
    }
}
