package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.firstNaming;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.oneroster.v1p2.Role;
import dev.roster.spec.ColumnSpec;
import java.util.stream.Stream;

/**
 * The users of a package that goes to a vendor. Before OneRoster 1.2 their role and organizations stand in their own row;
 * since then in a file of roles, from which the flows start that are about users of some role.
 *
 * @param from the version of the package
 */
record People(Version from) {
    private static final String ID = "sourcedId";
    private static final String USER = "userSourcedId";
    private static final Where SCHOOL = where("type", "school");
    private static final Where STUDENT = where("role", "student");
    private static final Where RELATIVES = where("role", "guardian", "parent", "relative");

    private static final Transform RELATIVE = new Transform(
            "relative",
            "guardian, parent and relative as they are; other roles have no place",
            value -> RELATIVES.texts().contains(value) ? new Carried(value, Fate.KEPT) : null);

    /** Returns the users of some roles, those of them that the version knows. */
    Where of(String... roles) {
        ColumnSpec column = from.format()
                .layouts(from.roles() ? "roles.csv" : "users.csv")
                .get(0)
                .column("role");
        return where(
                "role",
                Stream.of(roles).filter(role -> Cells.takes(column, role)).toArray(String[]::new));
    }

    /** Starts a flow of the users of some roles. */
    Flow.Builder each(Class<? extends Record> target, Where role) {
        return Flow.of(from.roles() ? Role.class : from.user(), target)
                .where(role.component(), role.texts().toArray(String[]::new));
    }

    /** Starts a flow of students, each once. */
    Flow.Builder students(Class<? extends Record> target) {
        Flow.Builder flow = each(target, STUDENT);
        return from.roles() ? flow.once() : flow;
    }

    /** Starts a flow of users, staff too, each as often as a student names them as an agent (reading M5). */
    Flow.Builder agents(Class<? extends Record> target) {
        Flow.Builder flow = Flow.of(from.user(), target);
        return from.roles()
                ? flow.eachRow(ID, from.user(), "agentSourcedIds")
                : flow.eachRow(ID, from.user(), "agentSourcedIds", STUDENT);
    }

    /** Returns the id of the user that {@link #each} is about. */
    Expression id() {
        return take(from.roles() ? USER : ID);
    }

    /** Returns a cell of the user that {@link #each} is about. */
    Expression cell(String component) {
        return from.roles() ? lookup(from.user(), ID, take(USER), component) : take(component);
    }

    /** Returns a user's id, where that is one of a student. */
    Expression student(Expression id) {
        return ofRole(STUDENT, id);
    }

    /** Returns a user's id, where the user has one of some roles. */
    Expression ofRole(Where role, Expression id) {
        return from.roles() ? firstNaming(Role.class, USER, role, id) : firstNaming(from.user(), ID, role, id);
    }

    /** Returns the student of {@link #agents}. */
    Expression studentOfAgent() {
        return from.roles() ? student(joined(ID)) : joined(ID);
    }

    /** Returns the first school of the student of {@link #students} (reading M7). */
    Expression school() {
        return school(id(), take("orgSourcedIds"));
    }

    /** Returns the first school of the student of {@link #agents}. */
    Expression schoolOfAgent() {
        return school(joined(ID), joined("orgSourcedIds"));
    }

    private Expression school(Expression student, Expression orgs) {
        return firstNaming(
                from.org(),
                ID,
                SCHOOL,
                from.roles() ? gathered(Role.class, USER, student, joined("orgSourcedId"), STUDENT) : orgs);
    }

    /** Returns what the user of {@link #agents} is to a student, as far as a role says it. */
    Expression relationship() {
        return from.roles()
                ? gathered(Role.class, USER, take(ID), joined("role"), RELATIVES)
                        .by(Shared.FIRST)
                : take("role").by(RELATIVE);
    }
}
