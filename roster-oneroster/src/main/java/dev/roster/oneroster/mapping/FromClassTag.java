package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.allOf;
import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.item;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.listOf;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.missing;
import static dev.roster.oneroster.mapping.Expression.take;

import dev.roster.classtag.ClassTag;
import dev.roster.classtag.Enrollment;
import dev.roster.classtag.Guardian;
import dev.roster.classtag.SchoolClass;
import dev.roster.classtag.User;
import dev.roster.oneroster.v1p2.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** From ClassTag to OneRoster. */
final class FromClassTag {
    private static final String ID = "sourcedId";
    private static final String SCHOOL = "schoolSourcedId";
    private static final String ORGS = "orgSourcedIds";
    private static final String GUARDIAN = "guardianSisId";
    private static final Expression YEAR = constant(
            "ct/year", "ClassTag's classes have no terms; a supplement says when the year is that all are part of");
    /** See reading M10. */
    private static final Expression ONE_SCHOOL =
            constant("ct/school", "an upload of one school need not name it; a supplement says what it is called");

    private static final Expression PRIMARY = constant("primary", "ClassTag has one role for a user");
    private static final Expression ROLE_OF_GUARDIAN = constant("guardian", "everybody in guardians.csv is one");

    private static final Transform NEW_ROLE = new Transform(
            "role since 1.2",
            "as it is; an administrator as siteAdministrator",
            value -> value.equals("administrator") ? Carried.less("siteAdministrator") : new Carried(value, Fate.KEPT));

    private final Version to;

    private FromClassTag(Version to) {
        this.to = to;
    }

    static MappingSpec to(Version version) {
        FromClassTag tables = new FromClassTag(version);
        List<Flow.Builder> flows = new ArrayList<>(List.of(
                tables.org(Flow.of(User.class, version.org()).eachItem(ORGS), id(item())),
                tables.org(Flow.of(User.class, version.org()).where(ORGS, ""), ONE_SCHOOL),
                tables.org(Flow.of(SchoolClass.class, version.org()), school(take(SCHOOL))),
                tables.year(),
                tables.courses(),
                tables.classes(),
                tables.users(),
                tables.guardians(),
                tables.enrollments()));
        if (version.roles()) {
            flows.add(role(
                    Flow.of(User.class, Role.class).eachItem(ORGS),
                    IdSpace.CLASSTAG_ROLE.id(id(take(ID)), item()),
                    id(item())));
            flows.add(role(
                    Flow.of(User.class, Role.class).where(ORGS, ""),
                    IdSpace.CLASSTAG_ROLE.id(id(take(ID))),
                    ONE_SCHOOL));
            flows.add(tables.guardianRoles());
        }
        return MappingSpec.of(ClassTag.FORMAT, version.format(), flows.toArray(Flow.Builder[]::new));
    }

    private static Expression id(Expression id) {
        return id.by(ClassTagIds.THERE);
    }

    private static Expression ids(Expression list) {
        return list.by(Shared.each(ClassTagIds.THERE));
    }

    /** The school of a class. */
    private static Expression school(Expression id) {
        return firstFilled(id(id), ONE_SCHOOL);
    }

    private Flow.Builder org(Flow.Builder flow, Expression school) {
        return flow.once()
                .fill(ID, school)
                .fill("name", missing("ClassTag's files know a school by its id"))
                .fill("type", constant("school", "ClassTag has schools and no other organizations"));
    }

    private Flow.Builder year() {
        String why = "ClassTag's files do not say when classes are";
        return Flow.of(SchoolClass.class, to.session())
                .once()
                .fill(ID, YEAR)
                .fill("title", missing(why))
                .fill("type", constant("schoolYear", "the year that all classes are part of"))
                .fill("startDate", missing(why))
                .fill("endDate", missing(why))
                .fill("schoolYear", missing(why));
    }

    private static Expression course() {
        return IdSpace.CLASSTAG_COURSE.digest(take(SCHOOL), take("title"));
    }

    private Flow.Builder courses() {
        return Flow.of(SchoolClass.class, to.course())
                .once()
                .fill(ID, course())
                .fill("title", take("title"))
                .fill("orgSourcedId", school(take(SCHOOL)));
    }

    private Flow.Builder classes() {
        return Flow.of(SchoolClass.class, to.schoolClass())
                .fill(ID, id(take(ID)))
                .fill("title", take("title"))
                .fill("grades", grades())
                .fill("courseSourcedId", course())
                .fill("classType", constant("scheduled", "ClassTag does not tell homerooms from other classes"))
                .fill("location", take("location"))
                .fill(SCHOOL, school(take(SCHOOL)))
                .fill("termSourcedIds", listOf(YEAR))
                .fill("periods", take("periods"));
    }

    /** OneRoster 1.1 has codes for grades, 1.2 leaves them to agreement. */
    private Expression grades() {
        return to.roles() ? take("grades") : take("grades").by(Shared.each(Grades.WORDS));
    }

    private Flow.Builder users() {
        Flow.Builder flow = Flow.of(User.class, to.user());
        if (!to.roles()) {
            flow.fill(ORGS, firstFilled(ids(take(ORGS)), listOf(ONE_SCHOOL))).fill("role", take("role"));
        }
        Expression agents = ids(take("agentSourcedIds"));
        return flow.fill(ID, id(take(ID)))
                .fill("enabledUser", Shared.ENABLED)
                .fill("username", take("email"))
                .fill("givenName", take("givenName"))
                .fill("familyName", take("familyName"))
                .fill("email", take("email"))
                .fill("sms", take("sms"))
                .fill("phone", take("phone"))
                .fill(
                        "agentSourcedIds",
                        allOf(agents, gathered(Guardian.class, "studentSisId", take(ID), guardian(Expression::joined))))
                .fill("grades", to.roles() ? grades() : grades().by(Shared.FIRST));
    }

    /** The id of a guardian's row, which is this row or another one. */
    private static Expression guardian(Function<String, Expression> cell) {
        return firstFilled(
                id(cell.apply(GUARDIAN)),
                IdSpace.CLASSTAG_UNNAMED.digest(
                        cell.apply("studentSisId"),
                        cell.apply("firstName"),
                        cell.apply("lastName"),
                        cell.apply("email"),
                        cell.apply("mobilePhone")));
    }

    /** The schools of the students that a key names. */
    private static Expression schoolsOf(Expression students) {
        return gathered(User.class, ID, students, ids(joined(ORGS)));
    }

    private Flow.Builder guardians() {
        Flow.Builder flow = Flow.of(Guardian.class, to.user()).once();
        if (!to.roles()) {
            flow.fill(
                            ORGS,
                            firstFilled(
                                    schoolsOf(
                                            gathered(Guardian.class, GUARDIAN, take(GUARDIAN), joined("studentSisId"))),
                                    schoolsOf(take("studentSisId")),
                                    listOf(ONE_SCHOOL)))
                    .fill("role", ROLE_OF_GUARDIAN);
        }
        return flow.fill(ID, guardian(Expression::take))
                .fill("enabledUser", Shared.ENABLED)
                .fill("username", take("email"))
                .fill("givenName", take("firstName"))
                .fill("familyName", take("lastName"))
                .fill("email", take("email"))
                .fill("sms", take("mobilePhone"))
                .fill("phone", take("homePhone"));
    }

    private static Flow.Builder role(Flow.Builder flow, Expression id, Expression school) {
        return flow.once()
                .fill(ID, id)
                .fill("userSourcedId", id(take(ID)))
                .fill("orgSourcedId", school)
                .fill("roleType", PRIMARY)
                .fill("role", take("role").by(NEW_ROLE));
    }

    private Flow.Builder guardianRoles() {
        Expression guardian = guardian(Expression::take);
        Expression school = schoolsOf(take("studentSisId")).by(Shared.FIRST);
        return Flow.of(Guardian.class, Role.class)
                .once()
                .fill(
                        ID,
                        firstFilled(
                                IdSpace.CLASSTAG_GUARDIAN.id(guardian, school), IdSpace.CLASSTAG_GUARDIAN.id(guardian)))
                .fill("userSourcedId", guardian)
                .fill("orgSourcedId", firstFilled(school, ONE_SCHOOL))
                .fill(
                        "roleType",
                        firstFilled(
                                constant("secondary", "a guardian who is in users.csv too has a role there")
                                        .whereFilled(lookup(User.class, ID, take(GUARDIAN), ID)),
                                PRIMARY))
                .fill("role", ROLE_OF_GUARDIAN);
    }

    /** An enrollment is at the school of its class, which is there (reading M15). */
    private Flow.Builder enrollments() {
        Expression ofClass = lookup(SchoolClass.class, ID, take("classSourcedId"), SCHOOL);
        return Flow.of(Enrollment.class, to.enrollment())
                .where("role", "student", "teacher", "proctor", "administrator")
                .fill(ID, IdSpace.CLASSTAG_ENROLLMENT.id(take("classSourcedId"), take("userSourcedId"), take("role")))
                .fill("classSourcedId", id(take("classSourcedId")))
                .fill(SCHOOL, school(ofClass).alsoIn(id(take(SCHOOL))))
                .fill("userSourcedId", id(take("userSourcedId")))
                .fill("role", take("role"));
    }
}
