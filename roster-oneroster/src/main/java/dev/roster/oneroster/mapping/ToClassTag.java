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
    private static final Where USERS = where(
            "role",
            "student",
            "teacher",
            "aide",
            "proctor",
            "counselor",
            "principal",
            "siteAdministrator",
            "districtAdministrator",
            "systemAdministrator");

    private final Version from;

    private ToClassTag(Version from) {
        this.from = from;
    }

    static MappingSpec of(Version version) {
        ToClassTag tables = new ToClassTag(version);
        return MappingSpec.of(
                version.format(),
                ClassTag.FORMAT,
                version.roles() ? tables.usersByRole() : tables.users(),
                tables.classes(),
                tables.enrollments(),
                tables.guardians());
    }

    private static Expression id(Expression id) {
        return id.by(ClassTagIds.BACK);
    }

    /** A cell of the user that the flow is about. */
    private Expression user(String component) {
        return from.roles() ? lookup(from.user(), ID, take(USER), component) : take(component);
    }

    private Expression schools(Expression orgs) {
        return allNaming(from.org(), ID, SCHOOL, orgs).by(Shared.each(ClassTagIds.BACK));
    }

    private Flow.Builder users() {
        return person(Flow.of(from.user(), User.class)
                        .where("role", "student", "teacher", "aide", "proctor", "administrator")
                        .fill(ID, id(take(ID)))
                        .fill("orgSourcedIds", schools(take("orgSourcedIds")))
                        .fill("role", take("role")))
                .fill("grades", Expression.listOf(take("grades")));
    }

    /** One row for a user, whatever roles there are: the first primary one, else the first. */
    private Flow.Builder usersByRole() {
        return person(Flow.of(Role.class, User.class)
                        .where("role", USERS.texts().toArray(String[]::new))
                        .once()
                        .fill(ID, id(take(USER)))
                        .fill(
                                "orgSourcedIds",
                                schools(gathered(Role.class, USER, take(USER), joined("orgSourcedId"), USERS)))
                        .fill("role", firstFilled(role("primary"), role("secondary"))))
                .fill("grades", user("grades"));
    }

    private static Expression role(String type) {
        return gathered(Role.class, USER, take(USER), joined("role"), where("roleType", type), USERS)
                .by(Shared.FIRST)
                .by(BetweenVersions.ROLE);
    }

    private Flow.Builder person(Flow.Builder flow) {
        return flow.fill("givenName", user("givenName"))
                .fill("familyName", user("familyName"))
                .fill("email", user("email"))
                .fill("sms", user("sms").by(Shared.TEN_DIGITS))
                .fill("phone", user("phone").by(Shared.TEN_DIGITS))
                .fill("agentSourcedIds", user("agentSourcedIds").by(Shared.each(ClassTagIds.BACK)));
    }

    /** Whoever a student names as an agent is a guardian at ClassTag, staff too. */
    private Flow.Builder guardians() {
        return agents(from, Guardian.class)
                .fill("studentSisId", id(joined(ID)))
                .fill("guardianSisId", id(take(ID)))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("email", take("email"))
                .fill("mobilePhone", take("sms").by(Shared.TEN_DIGITS))
                .fill("homePhone", take("phone").by(Shared.TEN_DIGITS))
                .fill("language", missing("OneRoster does not say which language somebody speaks"));
    }

    /** Starts a flow of users, each as often as a student names them as an agent. */
    static Flow.Builder agents(Version from, Class<? extends Record> target) {
        Flow.Builder flow = Flow.of(from.user(), target);
        return from.roles()
                ? flow.eachRow(ID, from.user(), "agentSourcedIds")
                : flow.eachRow(ID, from.user(), "agentSourcedIds", where("role", "student"));
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
                .fill(USER, id(take(USER)))
                .fill("role", take("role"));
    }
}
