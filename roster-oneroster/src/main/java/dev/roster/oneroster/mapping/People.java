package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.firstNaming;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.oneroster.v1p2.Role;
import dev.roster.spec.ColumnSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * The users of a package that goes to a vendor. Before OneRoster 1.2 their role and organizations stand in their own row;
 * since then in a file of roles, whose rows name them.
 *
 * @param from the version of the package
 */
record People(Version from) {
    private static final String ID = "sourcedId";
    private static final String USER = "userSourcedId";
    private static final Where SCHOOL = where("type", "school");
    private static final Where STUDENT = where("role", "student");
    private static final Where PRIMARY = where("roleType", "primary");
    private static final Where RELATIVES = where("role", "guardian", "parent", "relative");

    /** The roles of staff in either version. */
    private static final List<String> STAFF = List.of(
            "teacher",
            "aide",
            "proctor",
            "administrator",
            "counselor",
            "principal",
            "siteAdministrator",
            "districtAdministrator",
            "systemAdministrator");

    private static final Transform RELATIVE = new Transform(
            "relative",
            "guardian, parent and relative as they are; other roles have no place",
            value -> RELATIVES.texts().contains(value) ? new Carried(value, Fate.KEPT) : null);

    /** Returns staff. */
    Where staff() {
        return of(STAFF);
    }

    /** Returns students and staff. */
    Where studentsAndStaff() {
        return of(Stream.concat(STUDENT.texts().stream(), STAFF.stream()).toList());
    }

    /** Returns the users of some roles, those of them that the version knows. */
    private Where of(List<String> roles) {
        ColumnSpec column = from.format()
                .layouts(from.roles() ? "roles.csv" : "users.csv")
                .get(0)
                .column("role");
        return where(
                "role", roles.stream().filter(role -> Cells.takes(column, role)).toArray(String[]::new));
    }

    /** Starts a flow of the users of some roles, each once. */
    Flow.Builder each(Class<? extends Record> target, Where role) {
        Flow.Builder flow = Flow.of(from.user(), target);
        return from.roles() ? flow.whereNamed(ID, Role.class, USER, role) : flow.where(role);
    }

    /** Starts a flow of the users of some roles, each as often as they have a school. */
    Flow.Builder eachSchool(Class<? extends Record> target, Where role) {
        Flow.Builder flow = Flow.of(from.user(), target);
        return from.roles()
                ? flow.eachRow(ID, Role.class, USER, role).whereFilled(List.of(schoolOfEach()))
                : flow.where(role).eachItem("orgSourcedIds", from.org(), ID, SCHOOL);
    }

    /** Returns the school of {@link #eachSchool}. */
    Expression schoolOfEach() {
        return from.roles() ? firstNaming(from.org(), ID, SCHOOL, joined("orgSourcedId")) : Expression.item();
    }

    /** Starts a flow of students, each once. */
    Flow.Builder students(Class<? extends Record> target) {
        return each(target, STUDENT);
    }

    /** Starts a flow of users, staff too, each as often as a student names them as an agent (reading M5). */
    Flow.Builder agents(Class<? extends Record> target) {
        Flow.Builder flow = Flow.of(from.user(), target);
        return from.roles()
                ? flow.eachRow(ID, from.user(), "agentSourcedIds").whereFilled(List.of(student(joined(ID))))
                : flow.eachRow(ID, from.user(), "agentSourcedIds", STUDENT);
    }

    /** Returns a user's id, where that is one of a student. */
    Expression student(Expression id) {
        return ofRole(STUDENT, id);
    }

    /** Returns the students with an identifier. */
    Expression.Gathered identified(Expression identifier) {
        return gathered(from.user(), "identifier", identifier, student(joined(ID)));
    }

    /** Returns a user's id, where the user has one of some roles. */
    Expression ofRole(Where role, Expression id) {
        return from.roles() ? firstNaming(Role.class, USER, role, id) : firstNaming(from.user(), ID, role, id);
    }

    /** Returns the role of {@link #each} and {@link #eachSchool}. */
    Expression role() {
        return from.roles() ? joined("role") : take("role");
    }

    /** Returns the organizations at which the user of {@link #each} has some roles. */
    Expression orgs(Where role) {
        return from.roles() ? orgs(take(ID), role) : take("orgSourcedIds");
    }

    private static Expression orgs(Expression user, Where... roles) {
        return gathered(Role.class, USER, user, joined("orgSourcedId"), roles);
    }

    /** Returns the home school of the student of {@link #students} (reading M7). */
    Expression school() {
        return from.roles() ? school(take(ID), take("primaryOrgSourcedId")) : school(take("orgSourcedIds"));
    }

    /** Returns the home school of the student of {@link #agents}. */
    Expression schoolOfAgent() {
        return from.roles() ? school(joined(ID), joined("primaryOrgSourcedId")) : school(joined("orgSourcedIds"));
    }

    private Expression school(Expression student, Expression primary) {
        return firstFilled(school(primary), school(orgs(student, STUDENT, PRIMARY)), school(orgs(student, STUDENT)));
    }

    private Expression school(Expression orgs) {
        return firstNaming(from.org(), ID, SCHOOL, orgs);
    }

    /** Returns what the user of {@link #agents} is to a student, as far as a role says it. */
    Expression relationship() {
        return from.roles()
                ? gathered(Role.class, USER, take(ID), joined("role"), RELATIVES)
                        .by(Shared.FIRST)
                : take("role").by(RELATIVE);
    }
}
