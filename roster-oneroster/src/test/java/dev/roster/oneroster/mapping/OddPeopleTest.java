package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.OneRoster.V1_1;
import static dev.roster.oneroster.OneRoster.V1_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.classtag.ClassTag;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.samegoal.SameGoal;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who becomes whom at a vendor, in packages that are right and odd. */
class OddPeopleTest {
    private static final List<Format> VERSIONS = List.of(V1_1, V1_2);
    private static final List<Format> VENDORS = List.of(ParentSquare.FORMAT, ClassTag.FORMAT, SameGoal.FORMAT);

    @TempDir
    Path folder;

    private int number;

    /** Returns a package with two schools, a class and its teacher. */
    private VersionPackage school(Format version) throws IOException {
        VersionPackage rows = new VersionPackage(version, Files.createDirectory(folder.resolve("in" + number++)));
        rows.row("orgs.csv", "sourcedId=d", "name=The District", "type=district")
                .row("orgs.csv", "sourcedId=s1", "name=North", "type=school", "parentSourcedId=d")
                .row("orgs.csv", "sourcedId=s2", "name=South", "type=school", "parentSourcedId=d")
                .row(
                        "academicSessions.csv",
                        "sourcedId=t",
                        "title=Year",
                        "type=schoolYear",
                        "startDate=2026-08-01",
                        "endDate=2027-07-01",
                        "schoolYear=2027")
                .row("courses.csv", "sourcedId=c", "title=Art", "orgSourcedId=d")
                .row(
                        "classes.csv",
                        "sourcedId=k",
                        "title=Art",
                        "grades=03",
                        "courseSourcedId=c",
                        "classType=scheduled",
                        "schoolSourcedId=s1",
                        "termSourcedIds=t");
        user(version, rows, "p", "teacher", "email=pia@example.org");
        return enrollment(rows, "p", "teacher");
    }

    private static VersionPackage enrollment(VersionPackage rows, String user, String role) {
        return rows.row(
                "enrollments.csv",
                "sourcedId=e-" + user,
                "classSourcedId=k",
                "schoolSourcedId=s1",
                "userSourcedId=" + user,
                "role=" + role);
    }

    /** Adds a user of the first school. */
    private static void user(Format version, VersionPackage rows, String id, String role, String... more) {
        String[] of11 = version.equals(V1_1) ? new String[] {"orgSourcedIds=s1", "role=" + role} : new String[0];
        Stream<String> named =
                Stream.of("sourcedId=" + id, "enabledUser=true", "username=" + id, "givenName=" + id, "familyName=Oak");
        rows.row(
                "users.csv",
                Stream.of(named, Stream.of(of11), Stream.of(more))
                        .flatMap(cells -> cells)
                        .toArray(String[]::new));
        if (version.equals(V1_2)) {
            role(rows, id, role, "primary", "s1");
        }
    }

    private static void role(VersionPackage rows, String user, String role, String type, String org) {
        rows.row(
                "roles.csv",
                "sourcedId=" + String.join("-", user, role, type, org),
                "userSourcedId=" + user,
                "roleType=" + type,
                "role=" + role,
                "orgSourcedId=" + org);
    }

    /** Returns some columns of a file that the package becomes; what the vendor refuses has to be announced. */
    private List<String> mapped(VersionPackage rows, Format vendor, String file, String... headers) throws IOException {
        Path out = folder.resolve("out" + number++);
        rows.to(vendor, out);
        return VersionPackage.rows(out, file).stream()
                .map(row -> String.join(" ", Stream.of(headers).map(row::get).toArray(String[]::new)))
                .toList();
    }

    @Test
    void takesAnIdentifierForAnIdWhereOneStudentAloneHasIt() throws IOException {
        for (Format version : VERSIONS) {
            VersionPackage rows = school(version);
            user(version, rows, "uuid-1", "student", "identifier=77", "agentSourcedIds=g1");
            user(version, rows, "uuid-2", "student", "identifier=77", "agentSourcedIds=g2");
            user(version, rows, "uuid-3", "student", "identifier=78", "agentSourcedIds=g2");
            user(version, rows, "uuid-4", "student", "identifier=u5");
            user(version, rows, "u5", "student");
            user(version, rows, "uuid-6", "aide", "identifier=78", "email=noa@example.org");
            user(version, rows, "g1", "parent", "email=eva@example.org");
            user(version, rows, "g2", "parent", "email=max@example.org");

            assertThat(mapped(rows, SameGoal.FORMAT, "students.csv", "First Name", "Student Id"))
                    .containsExactly("uuid-1 ", "uuid-2 ", "uuid-3 78", "uuid-4 ", "u5 u5");
            assertThat(mapped(rows, SameGoal.FORMAT, "guardians.csv", "Guardian Id", "Student Id"))
                    .containsExactly("g1 ", "g2 ", "g2 78");
        }
    }

    @Test
    void announcesPeopleWhoseIdsBecomeTheSame() throws IOException {
        for (Format version : VERSIONS) {
            VersionPackage rows = school(version);
            for (String space : List.of("ps/student/", "sg/student/", "")) {
                user(version, rows, space + "u1", "student");
                enrollment(rows, space + "u1", "student");
            }
            user(version, rows, "ps/staff/p", "teacher", "email=noa@example.org");

            assertThat(mapped(rows, ParentSquare.FORMAT, "students.csv", "student_id", "first_name"))
                    .containsExactly("u1 ps/student/u1", "sg/student/u1 sg/student/u1", "u1 u1");
            assertThat(mapped(rows, ParentSquare.FORMAT, "staff.csv", "school_id", "staff_id", "first_name"))
                    .containsExactly("s1 p p", "s1 p ps/staff/p");
            assertThat(mapped(rows, ParentSquare.FORMAT, "rosters.csv", "student_id"))
                    .containsExactly("u1", "sg/student/u1", "u1");
            mapped(rows, ClassTag.FORMAT, "users.csv");
            mapped(rows, SameGoal.FORMAT, "students.csv");
        }
    }

    @Test
    void sendsAStudentToTheHomeSchoolThatIsNamed() throws IOException {
        VersionPackage rows = school(V1_2);
        user(V1_2, rows, "u1", "student", "primaryOrgSourcedId=s2");
        user(V1_2, rows, "u2", "student", "primaryOrgSourcedId=d");
        rows.row(
                "users.csv",
                "sourcedId=u3",
                "enabledUser=true",
                "username=u3",
                "givenName=u3",
                "familyName=Oak",
                "agentSourcedIds=g1");
        role(rows, "u3", "student", "secondary", "s1");
        role(rows, "u3", "student", "primary", "s2");
        user(V1_2, rows, "u4", "student");
        role(rows, "u4", "student", "secondary", "s2");
        user(V1_2, rows, "g1", "parent", "email=eva@example.org");

        assertThat(mapped(rows, ParentSquare.FORMAT, "students.csv", "student_id", "school_id"))
                .containsExactly("u1 s2", "u2 s1", "u3 s2", "u4 s1");
        assertThat(mapped(rows, ParentSquare.FORMAT, "parents.csv", "student_id", "school_id"))
                .containsExactly("u3 s2");
        assertThat(mapped(rows, SameGoal.FORMAT, "students.csv", "First Name", "Building"))
                .containsExactly("u1 South", "u2 North", "u3 South", "u4 North");
    }

    @Test
    void makesNoContactsOfTheAgentsOfStaff() throws IOException {
        for (Format version : VERSIONS) {
            VersionPackage rows = school(version);
            user(version, rows, "u1", "student", "agentSourcedIds=g1");
            user(version, rows, "p2", "teacher", "email=noa@example.org", "agentSourcedIds=g1");
            user(version, rows, "g1", "parent", "email=eva@example.org");

            assertThat(mapped(rows, ParentSquare.FORMAT, "parents.csv", "student_id", "parent_id"))
                    .containsExactly("u1 g1");
            assertThat(mapped(rows, ClassTag.FORMAT, "guardians.csv", "studentSisId", "guardianSisId"))
                    .containsExactly("u1 g1");
            assertThat(mapped(rows, SameGoal.FORMAT, "guardians.csv", "Student Id", "Guardian Id"))
                    .containsExactly("u1 g1");
        }
    }

    @Test
    void givesNobodyAnIdThatWasMadeHere() throws IOException {
        for (Format version : VERSIONS) {
            for (Format vendor : VENDORS) {
                String space = vendor.equals(ParentSquare.FORMAT) ? "ps" : vendor.equals(ClassTag.FORMAT) ? "ct" : "sg";
                String id = vendor.equals(ParentSquare.FORMAT)
                        ? "parent_id"
                        : vendor.equals(ClassTag.FORMAT) ? "guardianSisId" : "Guardian Id";
                String file = vendor.equals(ParentSquare.FORMAT) ? "parents.csv" : "guardians.csv";
                VersionPackage rows = school(version);
                user(version, rows, "u1", "student", "agentSourcedIds=g1," + space + "/unnamed/0f");
                user(version, rows, "g1", "parent", "email=eva@example.org");
                user(version, rows, space + "/unnamed/0f", "parent", "email=max@example.org");

                assertThat(mapped(rows, vendor, file, id)).containsExactly("g1", "");
                if (vendor.equals(ClassTag.FORMAT)) {
                    assertThat(mapped(rows, vendor, "users.csv", "agentSourcedIds"))
                            .containsExactly("", "g1");
                }
            }
        }
    }

    private VersionPackage classTag(String school) throws IOException {
        return new VersionPackage(ClassTag.FORMAT, Files.createDirectory(folder.resolve("in" + number++)))
                .row(
                        "users.csv",
                        "sourcedId=u1",
                        "orgSourcedIds=s1",
                        "role=student",
                        "givenName=Zoe",
                        "familyName=Oak",
                        "email=zoe@example.org",
                        "agentSourcedIds=p",
                        "grades=03")
                .row(
                        "users.csv",
                        "sourcedId=p",
                        "orgSourcedIds=s1",
                        "role=teacher",
                        "givenName=Pia",
                        "familyName=Fir",
                        "email=pia@example.org")
                .row("classes.csv", "sourcedId=k", "title=Art", "grades=03", "schoolSourcedId=s1")
                .row(
                        "enrollments.csv",
                        "classSourcedId=k",
                        "schoolSourcedId=" + school,
                        "userSourcedId=u1",
                        "role=student")
                .row(
                        "guardians.csv",
                        "studentSisId=u1",
                        "guardianSisId=g1",
                        "firstName=Eva",
                        "lastName=Oak",
                        "email=eva@example.org");
    }

    @Test
    void takesAClassTagEnrollmentToTheSchoolOfItsClass() throws IOException {
        for (Format version : VERSIONS) {
            assertThat(mapped(classTag("s9"), version, "enrollments.csv", "schoolSourcedId"))
                    .containsExactly("s1");
            assertThat(mapped(classTag("s1"), version, "enrollments.csv", "schoolSourcedId"))
                    .containsExactly("s1");
        }
    }

    @Test
    void keepsTheAgentsOfBothFilesOfClassTag() throws IOException {
        for (Format version : VERSIONS) {
            assertThat(mapped(classTag("s1"), version, "users.csv", "sourcedId", "agentSourcedIds"))
                    .containsExactly("u1 p,g1", "p ", "g1 ");
        }
    }

    @Test
    void givesAnIncomingStudentNoAccount() throws IOException {
        String[] school = {
            "school_name=North",
            "school_zip=98101",
            "school_address=1 Road",
            "school_city=Town",
            "school_state=WA",
            "principal_first_name=Pia",
            "principal_last_name=Fir",
            "principal_email=pia@example.org",
            "school_phone=2065550100",
            "school_id=1"
        };
        for (Format version : VERSIONS) {
            VersionPackage rows = new VersionPackage(
                            ParentSquare.FORMAT, Files.createDirectory(folder.resolve("in" + number++)))
                    .row("schools.csv", school);
            for (String status : List.of("0", "1", "")) {
                rows.row(
                        "students.csv",
                        "school_id=1",
                        "student_id=u" + status,
                        "first_name=Zoe",
                        "last_name=Oak",
                        "grade_level=3",
                        "status=" + status);
            }

            assertThat(mapped(rows, version, "users.csv", "sourcedId", "enabledUser"))
                    .containsExactly("ps/student/u0 false", "ps/student/u1 true", "ps/student/u true");
        }
    }
}
