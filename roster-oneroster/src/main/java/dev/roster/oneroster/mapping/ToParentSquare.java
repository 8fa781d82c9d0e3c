package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.firstNaming;
import static dev.roster.oneroster.mapping.Expression.gathered;
import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.missing;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.oneroster.v1p2.Role;
import dev.roster.parentsquare.Enrollment;
import dev.roster.parentsquare.Parent;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.School;
import dev.roster.parentsquare.Section;
import dev.roster.parentsquare.Staff;
import dev.roster.parentsquare.Student;
import dev.roster.parentsquare.Term;

/** From OneRoster to ParentSquare. */
final class ToParentSquare {
    private static final String ID = "sourcedId";
    private static final Where SCHOOL = where("type", "school");

    private static final String[] STAFF = {
        "teacher",
        "aide",
        "proctor",
        "counselor",
        "principal",
        "siteAdministrator",
        "districtAdministrator",
        "systemAdministrator"
    };

    private final Version from;

    private ToParentSquare(Version from) {
        this.from = from;
    }

    static MappingSpec of(Version version) {
        ToParentSquare tables = new ToParentSquare(version);
        return MappingSpec.of(
                version.format(),
                ParentSquare.FORMAT,
                tables.schools(),
                tables.terms(),
                version.roles() ? tables.studentsByRole() : tables.students(),
                version.roles() ? tables.parentsByRole() : tables.parents(),
                version.roles() ? tables.staffByRole() : tables.staff(),
                tables.sections(),
                tables.rosters());
    }

    private Flow.Builder schools() {
        String why = "OneRoster knows a school's name and no more";
        return Flow.of(from.org(), School.class)
                .where("type", "school")
                .fill("schoolId", take(ID).by(Spaces.SCHOOL.back()))
                .fill("schoolName", take("name"))
                .fill("schoolZip", missing(why))
                .fill("schoolAddress", missing(why))
                .fill("schoolCity", missing(why))
                .fill("schoolState", missing(why))
                .fill("principalFirstName", missing(why))
                .fill("principalLastName", missing(why))
                .fill("principalEmail", missing(why))
                .fill("schoolPhone", missing(why));
    }

    private Flow.Builder terms() {
        return Flow.of(from.session(), Term.class)
                .eachRow(ID, from.schoolClass(), "termSourcedIds")
                .once()
                .fill("schoolId", joined("schoolSourcedId").by(Spaces.SCHOOL.back()))
                .fill("termId", take(ID).by(Spaces.TERM.back()))
                .fill("termName", take("title"))
                .fill("portion", take("type"))
                .fill("startDate", take("startDate"))
                .fill("endDate", take("endDate").by(Shared.LAST_DAY))
                .fill("schoolYear", take("schoolYear"));
    }

    private Flow.Builder students() {
        return Flow.of(from.user(), Student.class)
                .where("role", "student")
                .fill("schoolId", schoolOf(take("orgSourcedIds")))
                .fill("studentId", take(ID).by(Spaces.STUDENT.back()))
                .fill("stateStudentId", take("identifier"))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("gradeLevel", take("grades").by(Grades.NUMBER))
                .fill("studentEmail", take("email"))
                .fill("cellphone", take("sms").by(Shared.TEN_DIGITS));
    }

    private Expression schoolOf(Expression orgs) {
        return firstNaming(from.org(), ID, SCHOOL, orgs).by(Spaces.SCHOOL.back());
    }

    private Flow.Builder parents() {
        return Flow.of(from.user(), Parent.class)
                .where("role", "guardian", "parent", "relative")
                .eachRow(ID, from.user(), "agentSourcedIds", where("role", "student"))
                .fill("schoolId", schoolOf(joined("orgSourcedIds")))
                .fill("studentId", joined(ID).by(Spaces.STUDENT.back()))
                .fill("parentId", take(ID).by(Spaces.parentBack()))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("email", take("email"))
                .fill("mobile", take("sms").by(Shared.TEN_DIGITS))
                .fill("relationship", take("role"));
    }

    private Flow.Builder staff() {
        return Flow.of(from.user(), Staff.class)
                .where("role", "teacher", "aide", "proctor", "administrator")
                .eachItem("orgSourcedIds", from.org(), ID, SCHOOL)
                .fill("schoolId", Expression.item().by(Spaces.SCHOOL.back()))
                .fill("staffId", take(ID).by(Spaces.STAFF.back()))
                .fill("title", take("role"))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("email", take("email"))
                .fill("mobile", take("sms").by(Shared.TEN_DIGITS))
                .fill("login", take("username").whereBlank("email"));
    }

    /** A cell of the user who has the role. */
    private Expression user(String component) {
        return lookup(from.user(), ID, take("userSourcedId"), component);
    }

    /** The first school of a student; the standard has no order of roles, so it is that of the file. */
    private Flow.Builder studentsByRole() {
        return Flow.of(Role.class, Student.class)
                .where("role", "student")
                .eachItem("orgSourcedId", from.org(), ID, SCHOOL)
                .once()
                .fill("schoolId", Expression.item().by(Spaces.SCHOOL.back()))
                .fill("studentId", take("userSourcedId").by(Spaces.STUDENT.back()))
                .fill("stateStudentId", user("identifier"))
                .fill("firstName", user("givenName"))
                .fill("lastName", user("familyName"))
                .fill("gradeLevel", user("grades").by(Grades.NUMBER))
                .fill("studentEmail", user("email"))
                .fill("cellphone", user("sms").by(Shared.TEN_DIGITS));
    }

    private Flow.Builder parentsByRole() {
        return Flow.of(Role.class, Parent.class)
                .where("role", "guardian", "parent", "relative")
                .eachRow("userSourcedId", from.user(), "agentSourcedIds")
                .once()
                .fill(
                        "schoolId",
                        firstNaming(
                                        from.org(),
                                        ID,
                                        SCHOOL,
                                        gathered(
                                                Role.class,
                                                "userSourcedId",
                                                joined(ID),
                                                joined("orgSourcedId"),
                                                where("role", "student")))
                                .by(Spaces.SCHOOL.back()))
                .fill("studentId", joined(ID).by(Spaces.STUDENT.back()))
                .fill("parentId", take("userSourcedId").by(Spaces.parentBack()))
                .fill("firstName", user("givenName"))
                .fill("lastName", user("familyName"))
                .fill("email", user("email"))
                .fill("mobile", user("sms").by(Shared.TEN_DIGITS))
                .fill("relationship", take("role"));
    }

    private Flow.Builder staffByRole() {
        return Flow.of(Role.class, Staff.class)
                .where("role", STAFF)
                .eachItem("orgSourcedId", from.org(), ID, SCHOOL)
                .once()
                .fill("schoolId", Expression.item().by(Spaces.SCHOOL.back()))
                .fill("staffId", take("userSourcedId").by(Spaces.STAFF.back()))
                .fill("title", take("role"))
                .fill("firstName", user("givenName"))
                .fill("lastName", user("familyName"))
                .fill("email", user("email"))
                .fill("mobile", user("sms").by(Shared.TEN_DIGITS));
    }

    private Flow.Builder sections() {
        return Flow.of(from.schoolClass(), Section.class)
                .eachRowOrNone(ID, from.enrollment(), "classSourcedId", where("role", "teacher"))
                .once()
                .fill(
                        "schoolId",
                        take("schoolSourcedId")
                                .alsoIn(joined("schoolSourcedId"))
                                .by(Spaces.SCHOOL.back()))
                .fill("sectionId", take(ID).by(Spaces.SECTION.back()))
                .fill("termId", take("termSourcedIds").by(Shared.FIRST).by(Spaces.TERM.back()))
                .fill("staffId", joined("userSourcedId").by(Spaces.STAFF.back()))
                .fill(
                        "courseName",
                        lookup(from.course(), ID, take("courseSourcedId"), "title")
                                .alsoIn(take("title")))
                .fill("periodNumber", take("periods").by(Shared.JOINED))
                .fill("sectionNumber", take("classCode"))
                .fill("isPrimary", joined("primary"));
    }

    private Flow.Builder rosters() {
        return Flow.of(from.enrollment(), Enrollment.class)
                .where("role", "student")
                .once()
                .fill(
                        "schoolId",
                        lookup(from.schoolClass(), ID, take("classSourcedId"), "schoolSourcedId")
                                .alsoIn(take("schoolSourcedId"))
                                .by(Spaces.SCHOOL.back()))
                .fill("sectionId", take("classSourcedId").by(Spaces.SECTION.back()))
                .fill("studentId", take("userSourcedId").by(Spaces.STUDENT.back()));
    }
}
