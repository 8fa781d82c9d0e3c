package dev.roster.oneroster;

import dev.roster.problem.Rule;
import dev.roster.spec.Format;
import dev.roster.spec.FormatBuilder;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.SetRule;

/**
 * The OneRoster formats, side by side: their records have the same names in packages of their own. A record's file is
 * {@code OneRoster.V1_1.file(User.class)}.
 */
public final class OneRoster {
    private static final String SAMPLE = "OneRoster 1.0 Sample Data, Ed-Fi LMS-Toolkit";
    private static final String TABLES = "OneRoster CSV tables 1.1";
    private static final String BINDING = "OneRoster CSV Binding 1.2.1";
    private static final Roles ROLES = new Roles(dev.roster.oneroster.v1p2.Role.class, BINDING);

    /** OneRoster 1.0, which is read and never written. */
    public static final Format V1_0 = v1p0().build();

    /** OneRoster 1.1. */
    public static final Format V1_1 = v1p1().otherVersions(V1_0, v1p2().build()).build();

    /** OneRoster 1.2 at correction level 1.2.1; a column that only 1.2.0 has is passed over. */
    public static final Format V1_2 = v1p2().otherVersions(V1_0, v1p1().build()).build();

    private OneRoster() {}

    private static FormatBuilder v1p0() {
        return format("1.0")
                .wholePackage(SAMPLE)
                .files(
                        dev.roster.oneroster.v1p0.AcademicSession.class,
                        dev.roster.oneroster.v1p0.SchoolClass.class,
                        dev.roster.oneroster.v1p0.Course.class,
                        dev.roster.oneroster.v1p0.Demographics.class,
                        dev.roster.oneroster.v1p0.Enrollment.class,
                        dev.roster.oneroster.v1p0.Org.class,
                        dev.roster.oneroster.v1p0.User.class)
                .setRules(
                        PrimaryTeachers.one(dev.roster.oneroster.v1p0.Enrollment.class, SAMPLE),
                        OtherSchool.thanTheClass(
                                dev.roster.oneroster.v1p0.Enrollment.class,
                                dev.roster.oneroster.v1p0.SchoolClass.class,
                                SAMPLE),
                        OrgTree.ownAncestor(dev.roster.oneroster.v1p0.Org.class, SAMPLE));
    }

    private static FormatBuilder v1p1() {
        return format("1.1")
                .manifest(manifest(dev.roster.oneroster.v1p1.ManifestProperty.class, "1.1", TABLES))
                .files(
                        dev.roster.oneroster.v1p1.ManifestProperty.class,
                        dev.roster.oneroster.v1p1.AcademicSession.class,
                        dev.roster.oneroster.v1p1.Category.class,
                        dev.roster.oneroster.v1p1.SchoolClass.class,
                        dev.roster.oneroster.v1p1.ClassResource.class,
                        dev.roster.oneroster.v1p1.Course.class,
                        dev.roster.oneroster.v1p1.CourseResource.class,
                        dev.roster.oneroster.v1p1.Demographics.class,
                        dev.roster.oneroster.v1p1.Enrollment.class,
                        dev.roster.oneroster.v1p1.LineItem.class,
                        dev.roster.oneroster.v1p1.Org.class,
                        dev.roster.oneroster.v1p1.Resource.class,
                        dev.roster.oneroster.v1p1.Result.class,
                        dev.roster.oneroster.v1p1.User.class)
                .setRules(rulesOf1p1());
    }

    private static SetRule[] rulesOf1p1() {
        return new SetRule[] {
            PrimaryTeachers.oneAtATime(dev.roster.oneroster.v1p1.Enrollment.class, TABLES),
            OtherSchool.thanTheClass(
                    dev.roster.oneroster.v1p1.Enrollment.class, dev.roster.oneroster.v1p1.SchoolClass.class, TABLES),
            OutsideTerm.of(
                    dev.roster.oneroster.v1p1.Enrollment.class,
                    dev.roster.oneroster.v1p1.SchoolClass.class,
                    dev.roster.oneroster.v1p1.AcademicSession.class,
                    TABLES),
            OrgTree.ownAncestor(dev.roster.oneroster.v1p1.Org.class, TABLES),
            OrgTree.order(dev.roster.oneroster.v1p1.Org.class, TABLES),
            Scores.inRange(dev.roster.oneroster.v1p1.Result.class, dev.roster.oneroster.v1p1.LineItem.class, TABLES)
        };
    }

    private static FormatBuilder v1p2() {
        return format("1.2")
                .manifest(manifest(dev.roster.oneroster.v1p2.ManifestProperty.class, "1.2", BINDING))
                .files(
                        dev.roster.oneroster.v1p2.ManifestProperty.class,
                        dev.roster.oneroster.v1p2.AcademicSession.class,
                        dev.roster.oneroster.v1p2.Category.class,
                        dev.roster.oneroster.v1p2.SchoolClass.class,
                        dev.roster.oneroster.v1p2.ClassResource.class,
                        dev.roster.oneroster.v1p2.Course.class,
                        dev.roster.oneroster.v1p2.CourseResource.class,
                        dev.roster.oneroster.v1p2.Demographics.class,
                        dev.roster.oneroster.v1p2.Enrollment.class,
                        dev.roster.oneroster.v1p2.LineItemLearningObjectiveId.class,
                        dev.roster.oneroster.v1p2.LineItem.class,
                        dev.roster.oneroster.v1p2.LineItemScoreScale.class,
                        dev.roster.oneroster.v1p2.Org.class,
                        dev.roster.oneroster.v1p2.Resource.class,
                        dev.roster.oneroster.v1p2.ResultLearningObjectiveId.class,
                        dev.roster.oneroster.v1p2.Result.class,
                        dev.roster.oneroster.v1p2.ResultScoreScale.class,
                        dev.roster.oneroster.v1p2.Role.class,
                        dev.roster.oneroster.v1p2.ScoreScale.class,
                        dev.roster.oneroster.v1p2.UserProfile.class,
                        dev.roster.oneroster.v1p2.UserResource.class,
                        dev.roster.oneroster.v1p2.User.class)
                .setRules(rulesOf1p2());
    }

    private static SetRule[] rulesOf1p2() {
        return new SetRule[] {
            PrimaryTeachers.oneAtATime(dev.roster.oneroster.v1p2.Enrollment.class, BINDING),
            OtherSchool.thanTheClass(
                    dev.roster.oneroster.v1p2.Enrollment.class, dev.roster.oneroster.v1p2.SchoolClass.class, BINDING),
            OutsideTerm.of(
                    dev.roster.oneroster.v1p2.Enrollment.class,
                    dev.roster.oneroster.v1p2.SchoolClass.class,
                    dev.roster.oneroster.v1p2.AcademicSession.class,
                    BINDING),
            OrgTree.ownAncestor(dev.roster.oneroster.v1p2.Org.class, BINDING),
            Scores.inRange(dev.roster.oneroster.v1p2.Result.class, dev.roster.oneroster.v1p2.LineItem.class, BINDING),
            Scores.inScale(
                    dev.roster.oneroster.v1p2.Result.class,
                    dev.roster.oneroster.v1p2.ResultScoreScale.class,
                    dev.roster.oneroster.v1p2.LineItemScoreScale.class,
                    dev.roster.oneroster.v1p2.ScoreScale.class,
                    BINDING),
            ROLES.ofResults(dev.roster.oneroster.v1p2.Result.class, dev.roster.oneroster.v1p2.User.class),
            ROLES.onePrimary(),
            ROLES.withOwnProfile(dev.roster.oneroster.v1p2.UserProfile.class),
            ROLES.atThePrimaryOrg(dev.roster.oneroster.v1p2.User.class)
        };
    }

    private static ManifestSpec manifest(Class<? extends Record> property, String version, String source) {
        return ManifestSpec.of(property, "propertyName", "value", source + ", manifest.csv")
                .withFixed("manifest.version", "1.0", "1")
                .withVersion("oneroster.version", version)
                .withOptional("source.systemName")
                .withOptional("source.systemCode")
                .withDeltaOnly("status", "dateLastModified");
    }

    private static FormatBuilder format(String version) {
        return Format.named("oneroster-" + version)
                .version(version)
                .rules(OneRosterRules.all().toArray(Rule[]::new));
    }
}
