package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.classtag.ClassTag;
import dev.roster.io.RosterFolder;
import dev.roster.oneroster.OneRoster;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Severity;
import dev.roster.samegoal.SameGoal;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import dev.roster.spec.Upload;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of packages that are right and odd: whatever the target refuses, the loss report announces. */
class OddPackagesTest {
    private static final List<Format> VERSIONS = List.of(OneRoster.V1_1, OneRoster.V1_2);

    @TempDir
    Path folder;

    private Path old;
    private Path newer;
    private int number;

    @BeforeEach
    void write() throws IOException {
        old = Files.createDirectory(folder.resolve("old"));
        newer = Files.createDirectory(folder.resolve("newer"));
        SmallPackage.write(old);
    }

    private void add(String file, String rows) throws IOException {
        SmallPackage.put(old, file, SmallPackage.FILES.get(file) + rows);
    }

    /** Returns the folder that a package of 1.1 became. */
    private Path mapped(Format version, Format to) throws IOException {
        if (version.equals(OneRoster.V1_2) && Files.notExists(newer.resolve("manifest.csv"))) {
            map(OneRoster.V1_1, old, OneRoster.V1_2, newer);
        }
        Path out = Files.createDirectory(folder.resolve("out" + number++));
        LossReport loss = map(version, version.equals(OneRoster.V1_2) ? newer : old, to, out);
        assertThat(refused(to, out)).as("%s to %s", version, to).isEqualTo(announced(loss));
        return out;
    }

    private static LossReport map(Format from, Path in, Format to, Path out) throws IOException {
        MappingResult result = Mapping.between(from, to).run(RosterFolder.at(in), RosterFolder.at(out));
        assertThat(result.source().problems())
                .as("errors of the source")
                .noneMatch(problem -> problem.severity() == Severity.ERROR);
        return result.loss();
    }

    private static Map<String, Long> refused(Format format, Path out) throws IOException {
        Report report = Roster.validate(format, RosterFolder.at(out), Options.standard());
        Map<String, Long> errors = new TreeMap<>();
        report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problem -> errors.merge(problem.place().file() + " " + problem.code(), 1L, Long::sum));
        return errors;
    }

    private static Map<String, Long> announced(LossReport loss) {
        Map<String, Long> announced = new TreeMap<>();
        for (LossReport.Target target : loss.targets()) {
            target.broken().forEach((code, count) -> announced.put(target.file() + " " + code, count));
            if (target.missing() > 0) {
                announced.put(target.file() + " missing_value", target.missing());
            }
        }
        return announced;
    }

    private static String file(Path out, String name) throws IOException {
        return Files.readString(out.resolve(name)).replace("\r\n", "\n");
    }

    @Test
    void announcesPeopleThatNobodyCanReachAndValuesThatStandTwice() throws IOException {
        add("users.csv", """
                u3,,,true,s1,student,jo,,Jo,Yew,,77,jo@example,,,,01,
                u4,,,true,s1,student,al,,Al,Yew,,77,,,,,02,
                u5,,,true,s1,student,el,,El,Yew,,7 8,,,,"g3,g3",02,
                g3,,,true,s1,guardian,may,,May,Yew,,,,(206) 555-0101 x5,,,,
                p2,,,true,s1,aide,noa,,Noa,Bay,,,,,,,,
                p3,,,true,s1,proctor,lee,,Lee,Bay,,,pia@example.org,,,,,
                """);

        for (Format version : VERSIONS) {
            Path out = mapped(version, ParentSquare.FORMAT);

            assertThat(file(out, "students.csv"))
                    .contains("s1,u3,77,Jo,Yew,1,,,,", "s1,u4,77,Al,Yew,2,,,,", "s1,u5,,El,Yew,2,,,,");
            assertThat(file(out, "staff.csv")).contains("s1,p2,aide,Noa,Bay,,,noa\n", "Bay,pia@example.org,,\n");
            assertThat(file(out, "parents.csv")).containsOnlyOnce("u5,g3,May,Yew,,,,,guardian\n");
            mapped(version, ClassTag.FORMAT);
            mapped(version, SameGoal.FORMAT);
        }
    }

    @Test
    void announcesTermsWithoutADayAndTeachersWhoFollowEachOther() throws IOException {
        add("academicSessions.csv", """
                t2,,,No day,term,2026-09-01,2026-09-01,y,2027
                t3,,,Backwards,term,2026-10-01,2026-09-01,y,2027
                """);
        add("classes.csv", "k3,,,Art,,c1,,scheduled,,s1,\"t2,t3\",,,\n");
        add("users.csv", "p2,,,true,s1,teacher,noa,,Noa,Bay,,,noa@example.org,,,,,\n");
        String first = SmallPackage.FILES.get("enrollments.csv");
        SmallPackage.put(
                old,
                "enrollments.csv",
                first.replace("p1,teacher,true,,", "p1,teacher,true,2026-09-01,2026-10-01")
                        + "e5,,,k1,s1,p2,teacher,true,2026-10-01,2026-12-01\n");

        for (Format version : VERSIONS) {
            Path out = mapped(version, ParentSquare.FORMAT);

            assertThat(refused(ParentSquare.FORMAT, out))
                    .containsEntry("terms.csv date_order", 2L)
                    .containsEntry("sections.csv several_primary_teachers", 1L);
        }
        LossReport loss = map(OneRoster.V1_1, old, ParentSquare.FORMAT, Files.createDirectory(folder.resolve("told")));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        LossText.write(loss, told);
        LossJson.write(loss, told);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("  several_primary_teachers: 1 time, which the target refuses\n", """
                              "broken": [
                                {
                                  "code": "several_primary_teachers",
                                  "count": 1
                                }
                              ],
                        """);
    }

    @Test
    void sendsEverybodyWhomSomeoneRefersTo() throws IOException {
        add("users.csv", """
                u3,,,true,d,student,jo,,Jo,Yew,,,,,,g1,01,
                p2,,,true,d,teacher,noa,,Noa,Bay,,,noa@example.org,,,,,
                """);
        add("enrollments.csv", """
                e5,,,k1,s1,u3,student,,,
                e6,,,k2,s2,p2,teacher,,,
                e7,,,k2,s2,g2,teacher,,,
                e8,,,k2,s2,p1,student,,,
                """);

        for (Format version : VERSIONS) {
            Path out = mapped(version, ParentSquare.FORMAT);

            assertThat(file(out, "students.csv")).contains("\n,u3,,Jo,Yew,");
            assertThat(file(out, "staff.csv"))
                    .contains("s2,p2,teacher,Noa,Bay,noa@example.org,,\n", "s2,g2,teacher,Max,Ash,max@example.org,,\n");
            assertThat(file(out, "sections.csv")).contains("s2,k2,t1,p2,", "s2,k2,t1,g2,");
            assertThat(file(out, "rosters.csv")).contains("s1,k1,u3\n", "s2,k2,\n");
            mapped(version, ClassTag.FORMAT);
            mapped(version, SameGoal.FORMAT);
        }
    }

    @Test
    void refusesAPackageInWhichNothingChangedWhereAVendorTakesWholeSets() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path out = Files.createDirectory(folder.resolve("out"));
        StringBuilder manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n");
        OneRoster.V1_1.properties().stream()
                .filter(property -> property.file() != null)
                .forEach(property -> manifest.append(property.name()).append(",absent\n"));
        SmallPackage.put(in, "manifest.csv", manifest.toString());

        for (Format vendor : List.of(ParentSquare.FORMAT, ClassTag.FORMAT, SameGoal.FORMAT)) {
            MappingResult result =
                    Mapping.between(OneRoster.V1_1, vendor).run(RosterFolder.at(in), RosterFolder.at(out));

            assertThat(result.mapped()).isFalse();
            assertThat(result.source().publishable()).isTrue();
            assertThat(result.refusal())
                    .isEqualTo("the package holds no file but its manifest, so nothing changed, and to " + vendor.id()
                            + " it would mean that nobody is there any more; map a package in bulk");
        }
        assertThat(out).isEmptyDirectory();
        map(OneRoster.V1_1, in, OneRoster.V1_2, out);
        assertThat(out).isDirectoryContaining(file -> file.endsWith("manifest.csv"));
    }

    @Test
    void digestsIdsThatWouldBeTooLong() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        String title = "\u6570".repeat(100);
        Files.writeString(in.resolve("schools.csv"), """
                school_id,school_name,school_zip,school_address,school_city,school_state,principal_first_name,principal_last_name,principal_email,school_phone
                1,North,98101,1 Road,Town,WA,Pia,Fir,pia@example.org,2065550100
                """);
        Files.writeString(in.resolve("staff.csv"), """
                school_id,staff_id,title,first_name,last_name,email,mobile,login
                1,p,,Pia,Fir,pia@example.org,,
                """);
        Files.writeString(in.resolve("sections.csv"), """
                school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary
                1,k1,,p,%s,,,
                1,k2,,p,%s,,,
                1,k3,,p,Art,,,
                """.formatted(title, title));
        Path out = Files.createDirectory(folder.resolve("out"));

        LossReport loss = map(ParentSquare.FORMAT, in, OneRoster.V1_1, out);

        assertThat(refused(OneRoster.V1_1, out))
                .isEqualTo(announced(loss))
                .containsOnlyKeys("classes.csv missing_value");
        assertThat(file(out, "courses.csv"))
                .contains("ps/course/1/Art,,,,Art,")
                .containsOnlyOnce(Ids.of("ps/course", List.of(Ids.digest(List.of("1", title)))));
    }

    @Test
    void givesAnUploadOfOneSchoolASchoolThatASupplementNames() throws IOException {
        Format from = ClassTag.FORMAT.with(
                Profile.named("north").upload(Upload.SCHOOL).build());
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("users.csv"), """
                sourcedId,role,givenName,familyName,email,sms,phone,agentSourcedIds,grades
                u1,student,Zoe,Oak,zoe@example.org,,,,03
                a#1,administrator,Pia,Fir,pia@example.org,,,,
                """);
        Files.writeString(in.resolve("classes.csv"), """
                sourcedId,title,grades,location,periods
                k1,Art,03,,
                """);
        Files.writeString(in.resolve("enrollments.csv"), """
                classSourcedId,userSourcedId,role
                k1,u1,student
                """);

        for (Format version : VERSIONS) {
            Path out = Files.createDirectory(folder.resolve("out" + number++));
            LossReport loss = map(from, in, version, out);

            assertThat(refused(version, out))
                    .isEqualTo(announced(loss))
                    .isEqualTo(Map.of("academicSessions.csv missing_value", 4L, "orgs.csv missing_value", 1L));
            assertThat(file(out, "orgs.csv")).endsWith("\nct/school,,,,school,,\n");
        }
        assertThat(file(folder.resolve("out1"), "roles.csv")).isEqualTo("""
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                ct/role/u1,,,u1,primary,student,,,ct/school,
                ct/role/ct@2Fa@40231,,,ct/a@231,primary,siteAdministrator,,,ct/school,
                """);
    }
}
