package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.listOf;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.take;

import dev.roster.oneroster.v1p2.Role;
import dev.roster.parentsquare.Enrollment;
import dev.roster.parentsquare.Parent;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.School;
import dev.roster.parentsquare.Section;
import dev.roster.parentsquare.Staff;
import dev.roster.parentsquare.Student;
import dev.roster.parentsquare.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** From ParentSquare to OneRoster. */
final class FromParentSquare {
    private static final String ID = "sourcedId";
    /** See reading M14. */
    private static final Transform INCOMING = new Transform(
            "account of an incoming student",
            "`false` for 0, incoming; any other has no place",
            value -> value.equals("0") ? Carried.less("false") : null);

    private static final Expression STUDENT = constant("student", "everybody in students.csv is one");

    private static final Transform KIND_OF_TERM = Shared.words(
            "kind of term",
            "semester; quarter and grading period as gradingPeriod; term and trimester as term; year as schoolYear",
            Map.ofEntries(
                    Map.entry("semester", "semester"),
                    Map.entry("quarter", "gradingPeriod"),
                    Map.entry("grading period", "gradingPeriod"),
                    Map.entry("gradingperiod", "gradingPeriod"),
                    Map.entry("marking period", "gradingPeriod"),
                    Map.entry("term", "term"),
                    Map.entry("trimester", "term"),
                    Map.entry("year", "schoolYear"),
                    Map.entry("full year", "schoolYear"),
                    Map.entry("school year", "schoolYear"),
                    Map.entry("schoolyear", "schoolYear")));

    private static final Transform ROLE_OF_TITLE = Shared.words(
            "role of a title",
            "teacher, aide and proctor; administrator for a principal, an assistant principal and an administrator",
            Map.of(
                    "teacher", "teacher",
                    "aide", "aide",
                    "proctor", "proctor",
                    "administrator", "administrator",
                    "principal", "administrator",
                    "assistant principal", "administrator",
                    "vice principal", "administrator"));

    private static final Transform NEW_ROLE_OF_TITLE = Shared.words(
            "role of a title since 1.2",
            "teacher, aide, proctor, counselor and principal; siteAdministrator for an assistant principal and an administrator",
            Map.of(
                    "teacher", "teacher",
                    "aide", "aide",
                    "proctor", "proctor",
                    "counselor", "counselor",
                    "principal", "principal",
                    "administrator", "siteAdministrator",
                    "siteadministrator", "siteAdministrator",
                    "assistant principal", "siteAdministrator",
                    "vice principal", "siteAdministrator"));

    private final Version to;

    private FromParentSquare(Version to) {
        this.to = to;
    }

    static MappingSpec to(Version version) {
        FromParentSquare tables = new FromParentSquare(version);
        List<Flow.Builder> flows = new ArrayList<>(List.of(
                tables.orgs(),
                tables.sessions(),
                tables.courses(),
                tables.classes(),
                tables.students(),
                tables.parents(),
                tables.staff(),
                tables.teaching(),
                tables.rosters()));
        if (version.roles()) {
            flows.addAll(List.of(tables.studentRoles(), tables.parentRoles(), tables.staffRoles()));
        }
        return MappingSpec.of(ParentSquare.FORMAT, version.format(), flows.toArray(Flow.Builder[]::new));
    }

    private Flow.Builder orgs() {
        return Flow.of(School.class, to.org())
                .fill(ID, schoolOf(take("schoolId")))
                .fill("name", take("schoolName"))
                .fill("type", constant("school", "ParentSquare has schools and no other organizations"));
    }

    private static Expression schoolOf(Expression schoolId) {
        return IdSpace.SCHOOL.id(schoolId);
    }

    private Flow.Builder sessions() {
        return Flow.of(Term.class, to.session())
                .fill(ID, IdSpace.TERM.id(take("schoolId"), take("termId")))
                .fill("title", take("termName"))
                .fill(
                        "type",
                        firstFilled(
                                take("portion").by(KIND_OF_TERM),
                                constant("term", "a part of the year of which nobody says which kind it is")))
                .fill("startDate", take("startDate"))
                .fill("endDate", take("endDate").by(Shared.DAY_AFTER))
                .fill("schoolYear", take("schoolYear"));
    }

    private Flow.Builder courses() {
        return Flow.of(Section.class, to.course())
                .once()
                .fill(ID, IdSpace.COURSE.id(take("schoolId"), take("courseName")))
                .fill("title", take("courseName"))
                .fill("orgSourcedId", schoolOf(take("schoolId")));
    }

    private Flow.Builder classes() {
        return Flow.of(Section.class, to.schoolClass())
                .once()
                .fill(ID, IdSpace.SECTION.id(take("schoolId"), take("sectionId")))
                .fill("title", take("courseName"))
                .fill("courseSourcedId", IdSpace.COURSE.id(take("schoolId"), take("courseName")))
                .fill("classCode", take("sectionNumber"))
                .fill("classType", constant("scheduled", "ParentSquare does not tell homerooms from other classes"))
                .fill("schoolSourcedId", schoolOf(take("schoolId")))
                .fill("termSourcedIds", listOf(IdSpace.TERM.id(take("schoolId"), take("termId"))))
                .fill("periods", take("periodNumber").by(Shared.AS_LIST));
    }

    private Flow.Builder students() {
        Flow.Builder flow = Flow.of(Student.class, to.user());
        if (!to.roles()) {
            flow.fill("orgSourcedIds", listOf(schoolOf(take("schoolId")))).fill("role", STUDENT);
        }
        return flow.fill(ID, IdSpace.STUDENT.id(take("studentId")))
                .fill("enabledUser", firstFilled(take("status").by(INCOMING), Shared.ENABLED))
                .fill("username", take("studentEmail"))
                .fill("givenName", take("firstName"))
                .fill("familyName", take("lastName"))
                .fill("identifier", take("stateStudentId"))
                .fill("email", take("studentEmail"))
                .fill("sms", take("cellphone"))
                .fill(
                        "agentSourcedIds",
                        gathered(Parent.class, "studentId", take("studentId"), parent(Expression::joined)))
                .fill(
                        "grades",
                        to.roles()
                                ? listOf(take("gradeLevel").by(Grades.CEDS))
                                : take("gradeLevel").by(Grades.CEDS));
    }

    private Flow.Builder studentRoles() {
        return role(Student.class, IdSpace.STUDENT.id(take("studentId")), STUDENT);
    }

    /** A role at the school of the row; the id is made of what tells the person, and of the school. */
    private static Flow.Builder role(Class<? extends Record> type, Expression user, Expression role) {
        return Flow.of(type, Role.class)
                .once()
                .fill(ID, IdSpace.ROLE.id(user, take("schoolId")))
                .fill("userSourcedId", user)
                .fill("roleType", constant("primary", "ParentSquare has one role for a person at a school"))
                .fill("role", role)
                .fill("orgSourcedId", schoolOf(take("schoolId")));
    }

    /** The id of a parent's row, which is this row or another one. */
    private static Expression parent(Function<String, Expression> cell) {
        return firstFilled(
                IdSpace.PARENT.id(cell.apply("parentId")),
                IdSpace.UNNAMED_PARENT.digest(
                        cell.apply("studentId"),
                        cell.apply("firstName"),
                        cell.apply("lastName"),
                        cell.apply("email"),
                        cell.apply("mobile")));
    }

    private Flow.Builder parents() {
        Flow.Builder flow = Flow.of(Parent.class, to.user()).once();
        if (!to.roles()) {
            flow.fill(
                            "orgSourcedIds",
                            firstFilled(
                                    gathered(Parent.class, "parentId", take("parentId"), schoolOf(joined("schoolId"))),
                                    listOf(schoolOf(take("schoolId")))))
                    .fill("role", roleOfParent());
        }
        return flow.fill(ID, parent(Expression::take))
                .fill("enabledUser", Shared.ENABLED)
                .fill("username", take("email"))
                .fill("givenName", take("firstName"))
                .fill("familyName", take("lastName"))
                .fill("email", take("email"))
                .fill("sms", take("mobile"));
    }

    private Flow.Builder parentRoles() {
        return role(Parent.class, parent(Expression::take), roleOfParent());
    }

    private static Expression roleOfParent() {
        return firstFilled(
                take("relationship").by(Shared.ROLE_OF_RELATIVE),
                constant("guardian", "a contact of whom nobody says more is one"));
    }

    private Flow.Builder staffRoles() {
        return role(Staff.class, IdSpace.STAFF.id(take("staffId")), roleOfStaff());
    }

    private Expression roleOfStaff() {
        return firstFilled(
                take("title").by(to.roles() ? NEW_ROLE_OF_TITLE : ROLE_OF_TITLE),
                constant("teacher", "whoever has a section teaches")
                        .whereFilled(lookup(Section.class, "staffId", take("staffId"), "staffId")),
                constant("aide", "somebody without a section and a title that says it; the least role"));
    }

    private Flow.Builder staff() {
        Flow.Builder flow = Flow.of(Staff.class, to.user()).once();
        if (!to.roles()) {
            flow.fill("orgSourcedIds", gathered(Staff.class, "staffId", take("staffId"), schoolOf(joined("schoolId"))))
                    .fill("role", roleOfStaff());
        }
        return flow.fill(ID, IdSpace.STAFF.id(take("staffId")))
                .fill("enabledUser", Shared.ENABLED)
                .fill("username", firstFilled(take("login"), take("email")))
                .fill("givenName", take("firstName"))
                .fill("familyName", take("lastName"))
                .fill("email", take("email"))
                .fill("sms", take("mobile"));
    }

    private Flow.Builder teaching() {
        return Flow.of(Section.class, to.enrollment())
                .fill(ID, IdSpace.TEACHING.id(take("schoolId"), take("sectionId"), take("staffId")))
                .fill("classSourcedId", IdSpace.SECTION.id(take("schoolId"), take("sectionId")))
                .fill("schoolSourcedId", schoolOf(take("schoolId")))
                .fill("userSourcedId", IdSpace.STAFF.id(take("staffId")))
                .fill("role", constant("teacher", "everybody in sections.csv is one"))
                .fill("primary", take("isPrimary"));
    }

    private Flow.Builder rosters() {
        return Flow.of(Enrollment.class, to.enrollment())
                .fill(ID, IdSpace.ROSTER.id(take("schoolId"), take("sectionId"), take("studentId")))
                .fill("classSourcedId", IdSpace.SECTION.id(take("schoolId"), take("sectionId")))
                .fill("schoolSourcedId", schoolOf(take("schoolId")))
                .fill("userSourcedId", IdSpace.STUDENT.id(take("studentId")))
                .fill("role", constant("student", "everybody in rosters.csv is one"));
    }
}
