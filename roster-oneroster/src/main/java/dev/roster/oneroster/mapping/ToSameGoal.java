package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.samegoal.Guardian;
import dev.roster.samegoal.SameGoal;
import dev.roster.samegoal.Student;

/**
 * From OneRoster to SameGoal. Nothing becomes of staff: users.csv has no column that is known to say who somebody is,
 * and user_roles.csv holds permissions, of which OneRoster has none (readings M3 and M12).
 */
final class ToSameGoal {
    private static final String ID = "sourcedId";
    private static final String USER = "userSourcedId";
    private static final Where STUDENT = where("role", "student");
    private static final int MOST_LETTERS = 20;

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
    private final People people;

    private ToSameGoal(Version from) {
        this.from = from;
        this.people = new People(from);
    }

    static MappingSpec of(Version version) {
        ToSameGoal tables = new ToSameGoal(version);
        return MappingSpec.of(version.format(), SameGoal.FORMAT, tables.students(), tables.guardians());
    }

    /** The identifier of a student whose id does not fit, where it tells this student from all others. */
    private Expression student(Expression id, Expression identifier) {
        Expression others =
                firstFilled(people.student(identifier), people.student(IdSpace.SAMEGOAL_STUDENT.id(identifier)));
        return firstFilled(
                id.by(IdSpace.SAMEGOAL_STUDENT.back()).by(SHORT),
                identifier.by(SHORT).whereOne(people.identified(identifier)).whereBlank(others));
    }

    private Expression school(String component) {
        return lookup(from.org(), ID, people.school(), component);
    }

    private Expression demographics(String component) {
        return lookup(from.demographics(), ID, take(ID), component);
    }

    private Flow.Builder students() {
        return people.students(Student.class)
                .fill("studentId", student(take(ID), take("identifier")))
                .fill("lastName", take("familyName"))
                .fill("middleName", take("middleName"))
                .fill("firstName", take("givenName"))
                .fill("dateOfBirth", demographics("birthDate"))
                .fill("gender", demographics("sex").by(Shared.SEX))
                .fill(
                        "districtEnrollment",
                        constant("ENROLLED", "a student who is in a class is enrolled")
                                .whereFilled(gathered(from.enrollment(), USER, take(ID), joined(USER), STUDENT)))
                .fill("grade", from.roles() ? take("grades").by(Shared.FIRST) : take("grades"))
                .fill("studentReportingId", take("identifier").by(WITHOUT_SPACE))
                .fill("building", school("name"))
                .fill("buildingReportingId", school("identifier").by(WITHOUT_SPACE))
                .fill("sisInternalId", take(ID).by(FOREIGN));
    }

    /** Whoever a student names as an agent is a guardian, staff too. */
    private Flow.Builder guardians() {
        return people.agents(Guardian.class)
                .fill("studentId", student(joined(ID), joined("identifier")))
                .fill("guardianId", take(ID).by(IdSpace.SAMEGOAL_UNNAMED.none()).by(IdSpace.SAMEGOAL_GUARDIAN.back()))
                .fill("lastName", take("familyName"))
                .fill("firstName", take("givenName"))
                .fill("relationship", people.relationship())
                .fill("homePhone", take("phone").by(Shared.TEN_DIGITS))
                .fill("cellPhone", take("sms").by(Shared.TEN_DIGITS))
                .fill("email", take("email"));
    }
}
