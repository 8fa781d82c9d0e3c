package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.firstNaming;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.oneroster.v1p2.Role;
import dev.roster.samegoal.Guardian;
import dev.roster.samegoal.SameGoal;
import dev.roster.samegoal.Student;

/**
 * From OneRoster to SameGoal. Nothing becomes of staff: users.csv has no column that is known to say who somebody is,
 * and user_roles.csv holds permissions, of which OneRoster has none.
 */
final class ToSameGoal {
    private static final String ID = "sourcedId";
    private static final String USER = "userSourcedId";
    private static final Where STUDENT = where("role", "student");
    private static final Where RELATIVES = where("role", "guardian", "parent", "relative");
    private static final int MOST_LETTERS = 20;

    private static final Transform RELATIVE = new Transform(
            "relative",
            "guardian, parent and relative as they are; other roles have no place",
            value -> RELATIVES.texts().contains(value) ? new Carried(value, Fate.KEPT) : null);

    private static final Transform SHORT = new Transform(
            "short id",
            "as it is; an id that is longer than 20 characters or has other ones than letters and digits has no place",
            value -> value.toString().matches("[A-Za-z0-9]{1," + MOST_LETTERS + "}")
                    ? new Carried(value, Fate.KEPT)
                    : null);

    private static final Transform WITHOUT_SPACE = new Transform(
            "id without a space",
            "as it is; an id with a space in it has no place",
            value -> value.toString().chars().anyMatch(Character::isWhitespace) ? null : new Carried(value, Fate.KEPT));

    private static final Transform FOREIGN = new Transform(
            "id of the source",
            "as it is; an id `sg/…` that this SDK made has no place",
            value -> value.toString().startsWith("sg/") ? null : new Carried(value, Fate.KEPT));

    private final Version from;

    private ToSameGoal(Version from) {
        this.from = from;
    }

    static MappingSpec of(Version version) {
        ToSameGoal tables = new ToSameGoal(version);
        return MappingSpec.of(version.format(), SameGoal.FORMAT, tables.students(), tables.guardians());
    }

    /** The user that the flow is about. */
    private Expression own() {
        return take(from.roles() ? USER : ID);
    }

    /** A cell of that user. */
    private Expression user(String component) {
        return from.roles() ? lookup(from.user(), ID, own(), component) : take(component);
    }

    private static Expression student(Expression id, Expression identifier) {
        return firstFilled(id.by(Spaces.SAMEGOAL_STUDENT.back()).by(SHORT), identifier.by(SHORT));
    }

    private Expression school(String component) {
        Expression orgs = from.roles()
                ? gathered(Role.class, USER, own(), joined("orgSourcedId"), STUDENT)
                : take("orgSourcedIds");
        return lookup(from.org(), ID, firstNaming(from.org(), ID, where("type", "school"), orgs), component);
    }

    private Expression demographics(String component) {
        return lookup(from.demographics(), ID, own(), component);
    }

    private Flow.Builder students() {
        Flow.Builder flow =
                from.roles() ? Flow.of(Role.class, Student.class).once() : Flow.of(from.user(), Student.class);
        return flow.where("role", "student")
                .fill("studentId", student(own(), user("identifier")))
                .fill("lastName", user("familyName"))
                .fill("middleName", user("middleName"))
                .fill("firstName", user("givenName"))
                .fill("dateOfBirth", demographics("birthDate"))
                .fill("gender", demographics("sex").by(Shared.SEX))
                .fill(
                        "districtEnrollment",
                        constant("ENROLLED", "a student who is in a class is enrolled")
                                .whereFilled(gathered(from.enrollment(), USER, own(), joined(USER), STUDENT)))
                .fill("grade", from.roles() ? user("grades").by(Shared.FIRST) : take("grades"))
                .fill("studentReportingId", user("identifier").by(WITHOUT_SPACE))
                .fill("building", school("name"))
                .fill("buildingReportingId", school("identifier").by(WITHOUT_SPACE))
                .fill("sisInternalId", own().by(FOREIGN));
    }

    /** Whoever a student names as an agent is a guardian, staff too. */
    private Flow.Builder guardians() {
        Expression role = from.roles()
                ? gathered(Role.class, USER, take(ID), joined("role"), RELATIVES)
                        .by(Shared.FIRST)
                : take("role").by(RELATIVE);
        return ToClassTag.agents(from, Guardian.class)
                .fill("studentId", student(joined(ID), joined("identifier")))
                .fill("guardianId", take(ID).by(Spaces.SAMEGOAL_GUARDIAN.back()))
                .fill("lastName", take("familyName"))
                .fill("firstName", take("givenName"))
                .fill("relationship", role)
                .fill("homePhone", take("phone").by(Shared.TEN_DIGITS))
                .fill("cellPhone", take("sms").by(Shared.TEN_DIGITS))
                .fill("email", take("email"));
    }
}
