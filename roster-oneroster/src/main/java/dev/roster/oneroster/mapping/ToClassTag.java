package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.allNaming;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.missing;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.classtag.ClassTag;
import dev.roster.classtag.Enrollment;
import dev.roster.classtag.Guardian;
import dev.roster.classtag.SchoolClass;
import dev.roster.classtag.User;
import dev.roster.oneroster.v1p2.Role;

/** From OneRoster to ClassTag. Guardians go into their own file, one row for each student (reading C20). */
final class ToClassTag {
    private static final String ID = "sourcedId";
    private static final String USER = "userSourcedId";
    private static final Where SCHOOL = where("type", "school");
    private final Version from;
    private final People people;
    private final Where users;

    private ToClassTag(Version from) {
        this.from = from;
        this.people = new People(from);
        this.users = people.studentsAndStaff();
    }

    static MappingSpec of(Version version) {
        ToClassTag tables = new ToClassTag(version);
        return MappingSpec.of(
                version.format(),
                ClassTag.FORMAT,
                tables.users(),
                tables.classes(),
                tables.enrollments(),
                tables.guardians());
    }

    private static Expression id(Expression id) {
        return id.by(ClassTagIds.BACK);
    }

    private Expression schools(Expression orgs) {
        return allNaming(from.org(), ID, SCHOOL, orgs).by(Shared.each(ClassTagIds.BACK));
    }

    /** One row for a user, whatever roles there are: the first primary one, else the first (reading V4). */
    private Flow.Builder users() {
        Expression grades = take("grades");
        return people.each(User.class, users)
                .fill(ID, id(take(ID)))
                .fill("orgSourcedIds", schools(people.orgs(users)))
                .fill("role", from.roles() ? firstFilled(role("primary"), role("secondary")) : take("role"))
                .fill("grades", from.roles() ? grades : Expression.listOf(grades))
                .fill("givenName", take("givenName"))
                .fill("familyName", take("familyName"))
                .fill("email", take("email"))
                .fill("sms", take("sms").by(Shared.TEN_DIGITS))
                .fill("phone", take("phone").by(Shared.TEN_DIGITS))
                .fill(
                        "agentSourcedIds",
                        take("agentSourcedIds")
                                .by(Shared.each(IdSpace.CLASSTAG_UNNAMED.none()))
                                .by(Shared.each(ClassTagIds.BACK)));
    }

    private Expression role(String type) {
        return gathered(Role.class, USER, take(ID), joined("role"), where("roleType", type), users)
                .by(Shared.FIRST)
                .by(BetweenVersions.ROLE);
    }

    /** Whoever a student names as an agent is a guardian at ClassTag, staff too. */
    private Flow.Builder guardians() {
        return people.agents(Guardian.class)
                .fill("studentSisId", id(joined(ID)))
                .fill("guardianSisId", id(take(ID).by(IdSpace.CLASSTAG_UNNAMED.none())))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("email", take("email"))
                .fill("mobilePhone", take("sms").by(Shared.TEN_DIGITS))
                .fill("homePhone", take("phone").by(Shared.TEN_DIGITS))
                .fill("language", missing("OneRoster does not say which language somebody speaks"));
    }

    private Flow.Builder classes() {
        return Flow.of(from.schoolClass(), SchoolClass.class)
                .fill(ID, id(take(ID)))
                .fill("title", take("title"))
                .fill(
                        "grades",
                        firstFilled(take("grades"), lookup(from.course(), ID, take("courseSourcedId"), "grades")))
                .fill("location", take("location"))
                .fill("schoolSourcedId", id(take("schoolSourcedId")))
                .fill("periods", take("periods"));
    }

    private Flow.Builder enrollments() {
        return Flow.of(from.enrollment(), Enrollment.class)
                .where("role", "student", "teacher", "proctor", "administrator")
                .once()
                .fill("classSourcedId", id(take("classSourcedId")))
                .fill("schoolSourcedId", id(take("schoolSourcedId")))
                .fill(USER, id(people.ofRole(users, take(USER))))
                .fill("role", take("role"));
    }
}
