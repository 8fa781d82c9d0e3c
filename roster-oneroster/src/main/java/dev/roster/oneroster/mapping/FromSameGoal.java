package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.listOf;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.oneroster.v1p2.Role;
import dev.roster.samegoal.Guardian;
import dev.roster.samegoal.SameGoal;
import dev.roster.samegoal.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * From SameGoal to OneRoster: who is enrolled or will be, for whoever is left out of a package is gone, and their
 * guardians. Nothing becomes of users, of whom the files do not say who they are (reading M12).
 */
final class FromSameGoal {
    private static final String ID = "sourcedId";
    private static final String STUDENT_ID = "studentId";
    private static final String GUARDIAN_ID = "guardianId";
    private static final String BUILDING = "buildingReportingId";
    private static final Where THERE = where("districtEnrollment", "ENROLLED", "PRE_ENROLLED");
    private static final Expression STUDENT = constant("student", "everybody in students.csv is one");

    private static final Expression ENABLED =
            constant("true", "SameGoal does not tell who has an account; nobody is shut out");

    private static final Transform SEX = Shared.words(
            "sex",
            "M and male as male, F and female as female",
            Map.of("m", "male", "male", "male", "f", "female", "female", "female"));

    private final Version to;

    private FromSameGoal(Version to) {
        this.to = to;
    }

    static MappingSpec to(Version version) {
        FromSameGoal tables = new FromSameGoal(version);
        List<Flow.Builder> flows =
                new ArrayList<>(List.of(tables.orgs(), tables.students(), tables.demographics(), tables.guardians()));
        if (version.roles()) {
            flows.add(role(
                    there(Flow.of(Student.class, Role.class)),
                    student(take(STUDENT_ID)),
                    school(take(BUILDING)),
                    STUDENT));
            flows.add(role(
                    guardian(Flow.of(Guardian.class, Role.class)),
                    guardian(Expression::take),
                    school(joined(BUILDING)),
                    roleOfGuardian()));
        }
        return MappingSpec.of(SameGoal.FORMAT, version.format(), flows.toArray(Flow.Builder[]::new));
    }

    private static Flow.Builder there(Flow.Builder flow) {
        return flow.where(THERE.component(), THERE.texts().toArray(String[]::new));
    }

    /** A row for each student of the guardian who is there; the first one is written. */
    private static Flow.Builder guardian(Flow.Builder flow) {
        return flow.eachRow(STUDENT_ID, Student.class, STUDENT_ID, THERE).once();
    }

    private static Expression school(Expression building) {
        return IdSpace.SAMEGOAL_SCHOOL.id(building);
    }

    private static Expression student(Expression id) {
        return IdSpace.SAMEGOAL_STUDENT.id(id);
    }

    private Flow.Builder orgs() {
        return there(Flow.of(Student.class, to.org()))
                .once()
                .fill(ID, school(take(BUILDING)))
                .fill("name", take("building"))
                .fill("type", constant("school", "SameGoal's buildings are schools"))
                .fill("identifier", take(BUILDING));
    }

    private Flow.Builder students() {
        Flow.Builder flow = there(Flow.of(Student.class, to.user()));
        if (!to.roles()) {
            flow.fill("orgSourcedIds", listOf(school(take(BUILDING)))).fill("role", STUDENT);
        }
        Expression grade = take("grade").by(Grades.WORDS);
        return flow.fill(ID, student(take(STUDENT_ID)))
                .fill("enabledUser", ENABLED)
                .fill("username", Expression.missing("SameGoal's students have no account and no e-mail"))
                .fill("givenName", take("firstName"))
                .fill("familyName", take("lastName"))
                .fill("middleName", take("middleName"))
                .fill("identifier", take("studentReportingId"))
                .fill(
                        "agentSourcedIds",
                        gathered(Guardian.class, STUDENT_ID, take(STUDENT_ID), guardian(Expression::joined)))
                .fill("grades", to.roles() ? listOf(grade) : grade);
    }

    private Flow.Builder demographics() {
        return there(Flow.of(Student.class, to.demographics()))
                .fill(ID, student(take(STUDENT_ID)))
                .fill("birthDate", take("dateOfBirth"))
                .fill("sex", take("gender").by(SEX));
    }

    /** The id of a guardian's row, which is this row or another one. */
    private static Expression guardian(Function<String, Expression> cell) {
        return firstFilled(
                IdSpace.SAMEGOAL_GUARDIAN.id(cell.apply(GUARDIAN_ID)),
                IdSpace.SAMEGOAL_UNNAMED.digest(
                        cell.apply(STUDENT_ID),
                        cell.apply("firstName"),
                        cell.apply("lastName"),
                        cell.apply("email"),
                        cell.apply("cellPhone")));
    }

    private static Expression roleOfGuardian() {
        return firstFilled(
                take("relationship").by(Shared.ROLE_OF_RELATIVE),
                constant("guardian", "everybody in guardians.csv is one"));
    }

    private Flow.Builder guardians() {
        Flow.Builder flow = guardian(Flow.of(Guardian.class, to.user()));
        if (!to.roles()) {
            Expression students = gathered(Guardian.class, GUARDIAN_ID, take(GUARDIAN_ID), joined(STUDENT_ID));
            flow.fill(
                            "orgSourcedIds",
                            firstFilled(
                                    gathered(Student.class, STUDENT_ID, students, school(joined(BUILDING)), THERE),
                                    listOf(school(joined(BUILDING)))))
                    .fill("role", roleOfGuardian());
        }
        return flow.fill(ID, guardian(Expression::take))
                .fill("enabledUser", ENABLED)
                .fill("username", take("email"))
                .fill("givenName", take("firstName"))
                .fill("familyName", take("lastName"))
                .fill("email", take("email"))
                .fill("sms", take("cellPhone"))
                .fill("phone", take("homePhone"));
    }

    private static Flow.Builder role(Flow.Builder flow, Expression user, Expression school, Expression role) {
        return flow.once()
                .fill(ID, IdSpace.SAMEGOAL_ROLE.id(user, school))
                .fill("userSourcedId", user)
                .fill("roleType", constant("primary", "SameGoal has one building for a student"))
                .fill("role", role)
                .fill("orgSourcedId", school);
    }
}
