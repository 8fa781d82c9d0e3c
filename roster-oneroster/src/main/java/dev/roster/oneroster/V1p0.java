package dev.roster.oneroster;

import dev.roster.oneroster.v1p0.AcademicSession;
import dev.roster.oneroster.v1p0.Course;
import dev.roster.oneroster.v1p0.Demographics;
import dev.roster.oneroster.v1p0.Enrollment;
import dev.roster.oneroster.v1p0.Org;
import dev.roster.oneroster.v1p0.SchoolClass;
import dev.roster.oneroster.v1p0.User;
import dev.roster.spec.FormatBuilder;

/** The files of OneRoster 1.0 and the rules among their rows. */
final class V1p0 {
    private static final String SOURCE = "OneRoster 1.0 Sample Data, Ed-Fi LMS-Toolkit";

    private V1p0() {}

    static FormatBuilder format() {
        return OneRoster.format("1.0")
                .wholePackage(SOURCE)
                .files(
                        AcademicSession.class,
                        SchoolClass.class,
                        Course.class,
                        Demographics.class,
                        Enrollment.class,
                        Org.class,
                        User.class)
                .setRules(
                        PrimaryTeachers.one(Enrollment.class, SOURCE),
                        OtherSchool.thanTheClass(Enrollment.class, SchoolClass.class, SOURCE),
                        OrgTree.ownAncestor(Org.class, SOURCE));
    }
}
