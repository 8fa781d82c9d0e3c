package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.joined;
import static dev.roster.oneroster.mapping.Expression.lookup;
import static dev.roster.oneroster.mapping.Expression.missing;
import static dev.roster.oneroster.mapping.Expression.take;
import static dev.roster.oneroster.mapping.Where.where;

import dev.roster.parentsquare.Enrollment;
import dev.roster.parentsquare.Parent;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.School;
import dev.roster.parentsquare.Section;
import dev.roster.parentsquare.Staff;
import dev.roster.parentsquare.Student;
import dev.roster.parentsquare.Term;

/** From OneRoster to ParentSquare (readings M3 and M8). */
final class ToParentSquare {
    private static final String ID = "sourcedId";

    private final Version from;
    private final People people;

    private ToParentSquare(Version from) {
        this.from = from;
        this.people = new People(from);
    }

    static MappingSpec of(Version version) {
        ToParentSquare tables = new ToParentSquare(version);
        return MappingSpec.of(
                version.format(),
                ParentSquare.FORMAT,
                tables.schools(),
                tables.terms(),
                tables.students(),
                tables.parents(),
                tables.staff(),
                tables.teachers(),
                tables.sections(),
                tables.rosters());
    }

    private Flow.Builder schools() {
        String why = "OneRoster has no addresses and telephones of schools";
        String staff = "OneRoster has no one head of a school; since 1.2 principals are among the staff";
        return Flow.of(from.org(), School.class)
                .where("type", "school")
                .fill("schoolId", take(ID).by(IdSpace.SCHOOL.back()))
                .fill("schoolName", take("name"))
                .fill("schoolZip", missing(why))
                .fill("schoolAddress", missing(why))
                .fill("schoolCity", missing(why))
                .fill("schoolState", missing(why))
                .fill("principalFirstName", missing(staff))
                .fill("principalLastName", missing(staff))
                .fill("principalEmail", missing(staff))
                .fill("schoolPhone", missing(why));
    }

    private Flow.Builder terms() {
        return Flow.of(from.session(), Term.class)
                .eachRow(ID, from.schoolClass(), "termSourcedIds")
                .once()
                .fill("schoolId", joined("schoolSourcedId").by(IdSpace.SCHOOL.back()))
                .fill("termId", take(ID).by(IdSpace.TERM.back()))
                .fill("termName", take("title"))
                .fill("portion", take("type"))
                .fill("startDate", take("startDate"))
                .fill("endDate", take("endDate").by(Shared.LAST_DAY))
                .fill("schoolYear", take("schoolYear"));
    }

    private Flow.Builder students() {
        return people.students(Student.class)
                .fill("schoolId", people.school().by(IdSpace.SCHOOL.back()))
                .fill("studentId", take(ID).by(IdSpace.STUDENT.back()))
                .fill("stateStudentId", take("identifier"))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("gradeLevel", take("grades").by(Grades.NUMBER))
                .fill("studentEmail", take("email"))
                .fill("cellphone", take("sms").by(Shared.TEN_DIGITS));
    }

    private Flow.Builder parents() {
        return people.agents(Parent.class)
                .fill("schoolId", people.schoolOfAgent().by(IdSpace.SCHOOL.back()))
                .fill("studentId", joined(ID).by(IdSpace.STUDENT.back()))
                .fill("parentId", take(ID).by(IdSpace.UNNAMED_PARENT.none()).by(IdSpace.PARENT.back()))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("email", take("email"))
                .fill("mobile", take("sms").by(Shared.TEN_DIGITS))
                .fill("relationship", people.relationship());
    }

    /** One row for each school that somebody's organizations or roles name. */
    private Flow.Builder staff() {
        return people.eachSchool(Staff.class, people.staff())
                .once()
                .fill("schoolId", people.schoolOfEach().by(IdSpace.SCHOOL.back()))
                .fill("staffId", take(ID).by(IdSpace.STAFF.back()))
                .fill("title", people.role())
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("email", take("email"))
                .fill("mobile", take("sms").by(Shared.TEN_DIGITS))
                .fill("login", take("username").whereBlank(take("email")));
    }

    /** Whoever teaches a class is on the staff of its school, whatever their organizations say (reading M6). */
    private Flow.Builder teachers() {
        return Flow.of(from.user(), Staff.class)
                .eachRow(ID, from.enrollment(), "userSourcedId", where("role", "teacher"))
                .once()
                .fill(
                        "schoolId",
                        lookup(from.schoolClass(), ID, joined("classSourcedId"), "schoolSourcedId")
                                .by(IdSpace.SCHOOL.back()))
                .fill("staffId", take(ID).by(IdSpace.STAFF.back()))
                .fill("title", joined("role"))
                .fill("firstName", take("givenName"))
                .fill("lastName", take("familyName"))
                .fill("email", take("email"))
                .fill("mobile", take("sms").by(Shared.TEN_DIGITS))
                .fill("login", take("username").whereBlank(take("email")));
    }

    private Flow.Builder sections() {
        return Flow.of(from.schoolClass(), Section.class)
                .eachRowOrNone(ID, from.enrollment(), "classSourcedId", where("role", "teacher"))
                .once()
                .fill(
                        "schoolId",
                        take("schoolSourcedId")
                                .alsoIn(joined("schoolSourcedId"))
                                .by(IdSpace.SCHOOL.back()))
                .fill("sectionId", take(ID).by(IdSpace.SECTION.back()))
                .fill("termId", take("termSourcedIds").by(Shared.FIRST).by(IdSpace.TERM.back()))
                .fill("staffId", joined("userSourcedId").by(IdSpace.STAFF.back()))
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
                                .by(IdSpace.SCHOOL.back()))
                .fill("sectionId", take("classSourcedId").by(IdSpace.SECTION.back()))
                .fill("studentId", people.student(take("userSourcedId")).by(IdSpace.STUDENT.back()));
    }
}
