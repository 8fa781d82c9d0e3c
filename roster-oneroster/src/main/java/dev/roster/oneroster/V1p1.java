package dev.roster.oneroster;

import dev.roster.oneroster.v1p1.AcademicSession;
import dev.roster.oneroster.v1p1.Category;
import dev.roster.oneroster.v1p1.ClassResource;
import dev.roster.oneroster.v1p1.Course;
import dev.roster.oneroster.v1p1.CourseResource;
import dev.roster.oneroster.v1p1.Demographics;
import dev.roster.oneroster.v1p1.Enrollment;
import dev.roster.oneroster.v1p1.LineItem;
import dev.roster.oneroster.v1p1.ManifestProperty;
import dev.roster.oneroster.v1p1.Org;
import dev.roster.oneroster.v1p1.Resource;
import dev.roster.oneroster.v1p1.Result;
import dev.roster.oneroster.v1p1.SchoolClass;
import dev.roster.oneroster.v1p1.User;
import dev.roster.spec.FormatBuilder;

/** The files of OneRoster 1.1 and the rules among their rows. */
final class V1p1 {
    private static final String SOURCE = "OneRoster CSV tables 1.1";

    private V1p1() {}

    static FormatBuilder format() {
        return OneRoster.format("1.1")
                .manifest(OneRoster.manifest(ManifestProperty.class, "1.1", SOURCE))
                .files(
                        ManifestProperty.class,
                        AcademicSession.class,
                        Category.class,
                        SchoolClass.class,
                        ClassResource.class,
                        Course.class,
                        CourseResource.class,
                        Demographics.class,
                        Enrollment.class,
                        LineItem.class,
                        Org.class,
                        Resource.class,
                        Result.class,
                        User.class)
                .setRules(
                        PrimaryTeachers.oneAtATime(Enrollment.class, SOURCE),
                        OtherSchool.thanTheClass(Enrollment.class, SchoolClass.class, SOURCE),
                        OutsideTerm.of(Enrollment.class, SchoolClass.class, AcademicSession.class, SOURCE),
                        OrgTree.ownAncestor(Org.class, SOURCE),
                        OrgTree.order(Org.class, SOURCE),
                        Scores.inRange(Result.class, LineItem.class, SOURCE));
    }
}
