package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.OneRoster.V1_0;
import static dev.roster.oneroster.OneRoster.V1_1;
import static dev.roster.oneroster.OneRoster.V1_2;
import static dev.roster.oneroster.mapping.VersionPackage.fates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of single cells and rows where two versions of OneRoster differ. */
class BetweenVersionsTest {
    private static final String USER = "username=zoe,givenName=Zoe,familyName=Oak,enabledUser=true";

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void choose() {
        out = folder.resolve("out");
    }

    private VersionPackage of(Format format) throws IOException {
        return new VersionPackage(format, Files.createDirectory(folder.resolve("in")));
    }

    private List<String> column(String file, String header) throws IOException {
        return VersionPackage.rows(out, file).stream()
                .map(row -> row.get(header))
                .toList();
    }

    /** Returns the cells of a user, with what a user has to have. */
    private static String[] user(String... cells) {
        return Stream.concat(Stream.of(USER.split(",")), Stream.of(cells)).toArray(String[]::new);
    }

    private static String[] role(String id, String type, String role, String org, String... more) {
        return Stream.concat(
                        Stream.of(
                                "sourcedId=" + id,
                                "userSourcedId=u1",
                                "roleType=" + type,
                                "role=" + role,
                                "orgSourcedId=" + org),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void writesWhatALenientReadingAcceptedAsTheStandardHasIt() throws IOException {
        Format lenient = V1_1.with(Profile.named("lenient").lenient().build());

        LossReport loss = of(lenient)
                .row(
                        "users.csv",
                        user(
                                "sourcedId=u1",
                                "status=inactive",
                                "dateLastModified=2023-05-01",
                                "enabledUser=TRUE",
                                "orgSourcedIds=A",
                                "role=student"))
                .to(V1_2, out);

        assertThat(VersionPackage.rows(out, "users.csv").get(0))
                .containsEntry("status", "tobedeleted")
                .containsEntry("dateLastModified", "2023-05-01T00:00:00Z")
                .containsEntry("enabledUser", "true");
        assertThat(column("roles.csv", "status")).containsExactly("tobedeleted");
        assertThat(column("roles.csv", "dateLastModified")).containsExactly("2023-05-01T00:00:00Z");
        assertThat(fates(loss, "users.csv", "status")).isEqualTo("1 TRANSFORMED");
        assertThat(fates(loss, "users.csv", "dateLastModified")).isEqualTo("1 TRANSFORMED");
        assertThat(fates(loss, "users.csv", "enabledUser")).isEqualTo("1 TRANSFORMED");
    }

    @Test
    void keepsATimeAsItIsSpelt() throws IOException {
        LossReport loss = of(V1_1).row(
                        "categories.csv",
                        "sourcedId=c1",
                        "status=active",
                        "dateLastModified=2020-01-01T00:00:00.000Z",
                        "title=Tests")
                .to(V1_2, out);

        assertThat(column("categories.csv", "dateLastModified")).containsExactly("2020-01-01T00:00:00.000Z");
        assertThat(fates(loss, "categories.csv", "dateLastModified")).isEqualTo("1 KEPT");
    }

    @Test
    void dropsWhatTheOlderVersionDoesNotAllow() throws IOException {
        LossReport loss = of(V1_2).row(
                        "classes.csv",
                        "sourcedId=k1",
                        "status=active",
                        "title=Algebra",
                        "courseSourcedId=c1",
                        "schoolSourcedId=A",
                        "termSourcedIds=t1",
                        "classType=ext:club",
                        "grades=P1,03")
                .row("resources.csv", "sourcedId=r1", "status=active", "vendorResourceId=v", "roles=ext:x,aide")
                .row("demographics.csv", "sourcedId=u1", "status=active", "sex=other", "publicSchoolResidenceStatus=x")
                .row(
                        "demographics.csv",
                        "sourcedId=u2",
                        "status=active",
                        "sex=male",
                        "publicSchoolResidenceStatus=01652")
                .to(V1_1, out);

        assertThat(column("classes.csv", "grades")).containsExactly("03");
        assertThat(column("resources.csv", "roles")).containsExactly("aide");
        assertThat(column("demographics.csv", "publicSchoolResidenceStatus")).containsExactly("", "01652");
        assertThat(fates(loss, "classes.csv", "grades")).isEqualTo("1 NARROWED");
        assertThat(fates(loss, "classes.csv", "classType")).isEqualTo("1 DROPPED");
        assertThat(fates(loss, "resources.csv", "roles")).isEqualTo("1 NARROWED");
        assertThat(fates(loss, "demographics.csv", "sex")).isEqualTo("1 KEPT, 1 DROPPED");
        assertThat(fates(loss, "demographics.csv", "publicSchoolResidenceStatus"))
                .isEqualTo("1 KEPT, 1 DROPPED");
        assertThat(loss.missing()).as("the type of the class").isEqualTo(1);
    }

    @Test
    void takesTheFirstGradeOfAUserThatTheOlderVersionKnows() throws IOException {
        LossReport loss = of(V1_2).row("users.csv", user("sourcedId=u1", "status=active", "grades=P1,03,04"))
                .row("users.csv", user("sourcedId=u2", "status=active", "grades=P1"))
                .row("users.csv", user("sourcedId=u3", "status=active", "grades=KG"))
                .to(V1_1, out);

        assertThat(column("users.csv", "grades")).containsExactly("03", "", "KG");
        assertThat(fates(loss, "users.csv", "grades")).isEqualTo("1 KEPT, 1 NARROWED, 1 DROPPED");
    }

    @Test
    void dropsAReferenceToARowOfAnotherKindThanTheOlderVersionWants() throws IOException {
        String[] item = {"status=active", "title=T", "assignDate=2026-10-01", "dueDate=2026-10-02", "classSourcedId=k"};
        String[] more = {"categorySourcedId=c", "schoolSourcedId=A", "resultValueMin=0", "resultValueMax=1"};
        String[] rest = Stream.of(item, more).flatMap(Stream::of).toArray(String[]::new);
        LossReport loss = of(V1_2).row("academicSessions.csv", session("g", "gradingPeriod"))
                .row("academicSessions.csv", session("t", "term"))
                .row("lineItems.csv", plus(rest, "sourcedId=l1", "academicSessionSourcedId=t"))
                .row("lineItems.csv", plus(rest, "sourcedId=l2", "academicSessionSourcedId=g"))
                .row("lineItems.csv", plus(rest, "sourcedId=l3", "academicSessionSourcedId=elsewhere"))
                .to(V1_1, out);

        assertThat(column("lineItems.csv", "gradingPeriodSourcedId")).containsExactly("", "g", "elsewhere");
        assertThat(fates(loss, "lineItems.csv", "academicSessionSourcedId")).isEqualTo("2 KEPT, 1 DROPPED");
        assertThat(loss.missing()).isEqualTo(1);
    }

    private static String[] plus(String[] cells, String... more) {
        return Stream.of(cells, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String[] session(String id, String type) {
        return new String[] {
            "sourcedId=" + id,
            "status=active",
            "title=Fall",
            "type=" + type,
            "startDate=2026-09-01",
            "endDate=2027-02-01",
            "schoolYear=2027"
        };
    }

    @Test
    void dropsTheStudentOfAResultWhoIsNoStudentInTheOlderVersion() throws IOException {
        String[] result = {
            "status=active", "lineItemSourcedId=l", "scoreStatus=submitted", "score=1", "scoreDate=2026-10-02"
        };
        LossReport loss = of(V1_2).row("users.csv", user("sourcedId=u1", "status=active"))
                .row("roles.csv", role("r1", "primary", "aide", "A", "status=active"))
                .row("roles.csv", role("r2", "secondary", "student", "A", "status=active"))
                .row("results.csv", plus(result, "sourcedId=p1", "studentSourcedId=u1"))
                .row("results.csv", plus(result, "sourcedId=p2", "studentSourcedId=u2"))
                .to(V1_1, out);

        assertThat(column("results.csv", "studentSourcedId")).containsExactly("", "u2");
        assertThat(fates(loss, "results.csv", "studentSourcedId")).isEqualTo("1 KEPT, 1 DROPPED");
    }

    @Test
    void takesTheFirstRoleThatTheOlderVersionKnows() throws IOException {
        LossReport loss = of(V1_2).row("users.csv", user("sourcedId=u1", "status=active"))
                .row("roles.csv", role("r1", "primary", "ext:x", "A", "status=active"))
                .row("roles.csv", role("r2", "primary", "teacher", "B", "status=active"))
                .to(V1_1, out);

        assertThat(column("users.csv", "role")).containsExactly("teacher");
        assertThat(column("users.csv", "orgSourcedIds")).containsExactly("A,B");
        assertThat(fates(loss, "roles.csv", "role")).isEqualTo("1 KEPT, 1 DROPPED");
    }

    @Test
    void givesAUserARoleAtEachOrganizationOnceHoweverLongTheIds() throws IOException {
        String user = "u".repeat(255);
        String org = "o".repeat(255);

        of(V1_1).row(
                        "users.csv",
                        user(
                                "sourcedId=" + user,
                                "status=active",
                                "orgSourcedIds=%1$s,%1$s,B".formatted(org),
                                "role=aide"))
                .to(V1_2, out);

        assertThat(column("roles.csv", "orgSourcedId")).containsExactly(org, "B");
        assertThat(column("roles.csv", "sourcedId")).doesNotHaveDuplicates();
    }

    @Test
    void saysThatAChangeOfOrganizationsTakesNoRoleAway() throws IOException {
        LossReport loss = of(V1_1).row(
                        "users.csv", user("sourcedId=u1", "status=active", "orgSourcedIds=B", "role=teacher"))
                .row("users.csv", user("sourcedId=u2", "status=active", "orgSourcedIds=B", "role=administrator"))
                .to(V1_2, out);

        assertThat(column("roles.csv", "role")).containsExactly("teacher", "");
        assertThat(fates(loss, "users.csv", "orgSourcedIds")).isEqualTo("2 NARROWED");
        assertThat(fates(loss, "users.csv", "role")).isEqualTo("1 KEPT, 1 DROPPED");
        assertThat(loss.missing()).as("whether it is a school's administrator").isEqualTo(1);
    }

    @Test
    void saysThatAChangeOfRolesMayNameFewerThanThereAre() throws IOException {
        LossReport loss = of(V1_2).row("users.csv", user("sourcedId=u1", "status=active"))
                .row("roles.csv", role("r1", "primary", "teacher", "A", "status=active"))
                .to(V1_1, out);

        assertThat(column("users.csv", "orgSourcedIds")).containsExactly("A");
        assertThat(fates(loss, "roles.csv", "orgSourcedId")).isEqualTo("1 NARROWED");
    }

    @Test
    void deletesAUserWithTheRolesThatGoToo() throws IOException {
        of(V1_2).row("users.csv", user("sourcedId=u1", "status=tobedeleted"))
                .row("roles.csv", role("r1", "primary", "teacher", "A", "status=tobedeleted"))
                .to(V1_1, out);

        assertThat(VersionPackage.rows(out, "users.csv").get(0))
                .containsEntry("status", "tobedeleted")
                .containsEntry("orgSourcedIds", "A")
                .containsEntry("role", "teacher");
    }

    private VersionPackage oldest() throws IOException {
        return of(V1_0).row("orgs.csv", "sourcedId=A", "name=North", "type=school")
                .row("orgs.csv", "sourcedId=B", "name=South", "type=school", "status=inactive", "parentSourcedId=A")
                .row(
                        "academicSessions.csv",
                        "sourcedId=t",
                        "title=T",
                        "type=term",
                        "startDate=2026-09-01",
                        "endDate=2027-02-01")
                .row("courses.csv", "sourcedId=c1", "title=Algebra", "orgSourcedId=A", "grade=03,P1")
                .row("courses.csv", "sourcedId=c2", "title=Algebra", "orgSourcedId=B")
                .row("classes.csv", schoolClass("k1", "c1"))
                .row("classes.csv", schoolClass("k2", "c2"))
                .row("users.csv", oldUser("u1", "student", "A", "agents=u2,u3"))
                .row("users.csv", oldUser("u2", "parent", "A,B", "status=active", "dateLastModified=2020-01-01"))
                .row("users.csv", oldUser("u3", "parent", "A", "status=inactive", "dateLastModified=2020-01-01"))
                .row("demographics.csv", "userSourcedId=u1", "sex=Male")
                .row("demographics.csv", "userSourcedId=u3", "sex=Male")
                .row("enrollments.csv", enrollment("e1", "k1", "u1", "student"))
                .row("enrollments.csv", enrollment("e2", "k2", "u1", "student"))
                .row("enrollments.csv", enrollment("e3", "k1", "u3", "student"))
                .row("enrollments.csv", enrollment("e4", "k1", "u2", "parent"));
    }

    private static String[] schoolClass(String id, String course) {
        return new String[] {
            "sourcedId=" + id,
            "title=Algebra",
            "courseSourcedId=" + course,
            "classType=scheduled",
            "schoolSourcedId=A",
            "termSourcedId=t"
        };
    }

    private static String[] oldUser(String id, String role, String orgs, String... more) {
        return plus(
                new String[] {
                    "sourcedId=" + id,
                    "orgSourcedIds=" + orgs,
                    "role=" + role,
                    "username=" + id,
                    "givenName=A",
                    "familyName=B"
                },
                more);
    }

    private static String[] enrollment(String id, String schoolClass, String user, String role) {
        return new String[] {
            "sourcedId=" + id,
            "classSourcedId=" + schoolClass,
            "schoolSourcedId=A",
            "userSourcedId=" + user,
            "role=" + role
        };
    }

    @Test
    void leavesOutWhatCannotBeWithoutTheInactiveRowsOfTheOldestVersion() throws IOException {
        LossReport loss = oldest().to(V1_1, out);

        assertThat(column("courses.csv", "grades")).containsExactly("03");
        assertThat(column("classes.csv", "sourcedId")).containsExactly("k1");
        assertThat(column("demographics.csv", "sourcedId")).containsExactly("u1");
        assertThat(column("enrollments.csv", "sourcedId")).containsExactly("e1", "e4");
        assertThat(column("enrollments.csv", "role")).containsExactly("student", "");
        assertThat(column("users.csv", "orgSourcedIds")).containsExactly("A", "A");
        assertThat(column("users.csv", "agentSourcedIds")).containsExactly("u2", "");
        assertThat(loss.sources().stream().mapToLong(LossReport.Source::dropped).sum())
                .as("an organization, a course, a class, a user, demographics and two enrollments")
                .isEqualTo(7);
        assertThat(fates(loss, "users.csv", "orgSourcedIds")).isEqualTo("1 KEPT, 1 NARROWED, 1 DROPPED");
    }

    @Test
    void givesNoRoleAtAnInactiveOrganizationOfTheOldestVersion() throws IOException {
        oldest().to(V1_2, out);

        assertThat(column("roles.csv", "userSourcedId")).containsExactly("u1", "u2");
        assertThat(column("roles.csv", "orgSourcedId")).containsExactly("A", "A");
    }
}
