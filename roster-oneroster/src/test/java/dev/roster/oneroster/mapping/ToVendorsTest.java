package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.classtag.ClassTag;
import dev.roster.io.RosterFolder;
import dev.roster.oneroster.OneRoster;
import dev.roster.samegoal.SameGoal;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a small package at ClassTag and at SameGoal. */
class ToVendorsTest {

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = Files.createDirectory(folder.resolve("out"));
        SmallPackage.write(in);
    }

    private LossReport map(Format to) throws IOException {
        return Mapping.between(OneRoster.V1_1, to)
                .run(RosterFolder.at(in), RosterFolder.at(out))
                .loss();
    }

    private String file(String name) throws IOException {
        return Files.readString(out.resolve(name)).replace("\r\n", "\n");
    }

    @Test
    void sendsGuardiansToClassTagInAFileOfTheirOwn() throws IOException {
        LossReport loss = map(ClassTag.FORMAT);

        assertThat(file("users.csv")).isEqualTo("""
                sourcedId,orgSourcedIds,role,givenName,familyName,email,sms,phone,agentSourcedIds,grades
                u1,"s1,s2",student,Zoe,Oak,zoe@example.org,,,"g1,p1",TK
                u2,s2,student,Ida,Elm,,2065550101,,g1,13
                p1,"s1,s2",teacher,Pia,Fir,pia@example.org,,,,
                """);
        assertThat(file("guardians.csv")).isEqualTo("""
                studentSisId,guardianSisId,firstName,lastName,email,mobilePhone,homePhone,language
                u1,g1,Eva,Oak,eva@example.org,,,
                u2,g1,Eva,Oak,eva@example.org,,,
                u1,p1,Pia,Fir,pia@example.org,,,
                """);
        assertThat(file("classes.csv")).isEqualTo("""
                sourcedId,title,grades,location,schoolSourcedId,periods
                k1,Algebra,,,s1,"1,3"
                k2,Algebra late,,,s2,
                """);
        assertThat(file("enrollments.csv")).isEqualTo("""
                classSourcedId,schoolSourcedId,userSourcedId,role
                k1,s1,p1,teacher
                k1,s1,u1,student
                k2,s2,u2,student
                """);
        assertThat(loss.missing()).as("grades of classes").isEqualTo(2);
    }

    @Test
    void sendsStudentsAndGuardiansToSameGoal() throws IOException {
        String users = SmallPackage.FILES.get("users.csv");
        SmallPackage.put(
                in, "users.csv", users.replace("u2,,,true", "u-2,,,true").replace("Elm,,,", "Elm,,0012,"));
        SmallPackage.put(
                in, "enrollments.csv", SmallPackage.FILES.get("enrollments.csv").replace("u2", "p1"));
        LossReport loss = map(SameGoal.FORMAT);

        assertThat(file("students.csv")).isEqualTo("""
                Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,Zip,Race,District of Residence,County of Residence,District of Service,Student Reporting Id,Building,Building Reporting Id,SIS Internal ID
                u1,Oak,,Zoe,,,ENROLLED,TK,,,,,,,,,,North School,N1,u1
                0012,Elm,,Ida,,,,13,,,,,,,,,0012,South School,,u-2
                """);
        assertThat(file("guardians.csv")).isEqualTo("""
                Student Id,Guardian Id,Last Name,First Name,Relationship,Address,City,State,Zip,Home Phone,Work Phone,Cell Phone,Email,Language
                u1,g1,Oak,Eva,parent,,,,,,,,eva@example.org,
                0012,g1,Oak,Eva,parent,,,,,,,,eva@example.org,
                u1,p1,Fir,Pia,,,,,,,,,pia@example.org,
                """);
        assertThat(loss.missing())
                .as("dates of birth, genders, one student in no class, one school without an id")
                .isEqualTo(6);
    }

    @Test
    void keepsClassTagsIdsUnlessOneRosterCannotHoldThem() {
        for (String id : List.of("0101/01-a", "a@23", "a#b", "ct/a", "ct/a@23", "é", "p@example.org")) {
            Object there = ClassTagIds.THERE.step().apply(id).value();
            assertThat(ClassTagIds.BACK.step().apply(there).value()).isEqualTo(id);
        }
        assertThat(ClassTagIds.THERE.step().apply("0101/01-a")).isEqualTo(new Carried("0101/01-a", Fate.KEPT));
        assertThat(ClassTagIds.THERE.step().apply("a#b")).isEqualTo(new Carried("ct/a@23b", Fate.TRANSFORMED));
        assertThat(ClassTagIds.BACK.step().apply("ct/a")).isEqualTo(new Carried("ct/a", Fate.KEPT));
    }

    @Test
    void readsGradesInWordsWhereTheyAreKnown() {
        assertThat(Grades.WORDS.step().apply("KG")).isEqualTo(new Carried("KG", Fate.KEPT));
        assertThat(Grades.WORDS.step().apply("K")).isEqualTo(new Carried("KG", Fate.NARROWED));
        assertThat(Grades.WORDS.step().apply("3")).isEqualTo(new Carried("03", Fate.NARROWED));
        assertThat(Grades.WORDS.step().apply("-1")).isNull();
        assertThat(Grades.WORDS.step().apply("third")).isNull();
    }
}
