package dev.roster.oneroster;

import dev.roster.oneroster.v1p2.AcademicSession;
import dev.roster.oneroster.v1p2.Category;
import dev.roster.oneroster.v1p2.ClassResource;
import dev.roster.oneroster.v1p2.Course;
import dev.roster.oneroster.v1p2.CourseResource;
import dev.roster.oneroster.v1p2.Demographics;
import dev.roster.oneroster.v1p2.Enrollment;
import dev.roster.oneroster.v1p2.LineItem;
import dev.roster.oneroster.v1p2.LineItemLearningObjectiveId;
import dev.roster.oneroster.v1p2.LineItemScoreScale;
import dev.roster.oneroster.v1p2.ManifestProperty;
import dev.roster.oneroster.v1p2.Org;
import dev.roster.oneroster.v1p2.Resource;
import dev.roster.oneroster.v1p2.Result;
import dev.roster.oneroster.v1p2.ResultLearningObjectiveId;
import dev.roster.oneroster.v1p2.ResultScoreScale;
import dev.roster.oneroster.v1p2.Role;
import dev.roster.oneroster.v1p2.SchoolClass;
import dev.roster.oneroster.v1p2.ScoreScale;
import dev.roster.oneroster.v1p2.User;
import dev.roster.oneroster.v1p2.UserProfile;
import dev.roster.oneroster.v1p2.UserResource;
import dev.roster.spec.FormatBuilder;
import dev.roster.spec.SetRule;

/** The files of OneRoster 1.2 and the rules among their rows. */
final class V1p2 {
    private static final String SOURCE = "OneRoster CSV Binding 1.2.1";
    private static final Roles ROLES = new Roles(Role.class, SOURCE);

    private V1p2() {}

    static FormatBuilder format() {
        return OneRoster.format("1.2")
                .manifest(OneRoster.manifest(ManifestProperty.class, "1.2", SOURCE))
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
                        LineItemLearningObjectiveId.class,
                        LineItem.class,
                        LineItemScoreScale.class,
                        Org.class,
                        Resource.class,
                        ResultLearningObjectiveId.class,
                        Result.class,
                        ResultScoreScale.class,
                        Role.class,
                        ScoreScale.class,
                        UserProfile.class,
                        UserResource.class,
                        User.class)
                .setRules(rules());
    }

    private static SetRule[] rules() {
        return new SetRule[] {
            PrimaryTeachers.oneAtATime(Enrollment.class, SOURCE),
            OtherSchool.thanTheClass(Enrollment.class, SchoolClass.class, SOURCE),
            OutsideTerm.of(Enrollment.class, SchoolClass.class, AcademicSession.class, SOURCE),
            OrgTree.ownAncestor(Org.class, SOURCE),
            Scores.inRange(Result.class, LineItem.class, SOURCE),
            Scores.inScale(Result.class, ResultScoreScale.class, LineItemScoreScale.class, ScoreScale.class, SOURCE),
            ROLES.ofResults(Result.class, User.class),
            ROLES.onePrimary(),
            ROLES.withOwnProfile(UserProfile.class),
            ROLES.atThePrimaryOrg(User.class)
        };
    }
}
