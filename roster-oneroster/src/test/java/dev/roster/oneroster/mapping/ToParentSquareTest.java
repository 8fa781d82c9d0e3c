package dev.roster.oneroster.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.oneroster.OneRoster;
import dev.roster.oneroster.mapping.LossReport.SourceColumn;
import dev.roster.parentsquare.ParentSquare;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a small package. */
class ToParentSquareTest {
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

    private MappingResult run() throws IOException {
        return Mapping.between(OneRoster.V1_1, ParentSquare.FORMAT).run(RosterFolder.at(in), RosterFolder.at(out));
    }

    private LossReport mapped() throws IOException {
        MappingResult result = run();
        assertThat(result.source().problems())
                .as("errors of the source")
                .noneMatch(problem -> problem.severity() == dev.roster.problem.Severity.ERROR);
        return result.loss();
    }

    private String file(String name) throws IOException {
        return Files.readString(out.resolve(name));
    }

    private static String column(LossReport loss, String file, String header) {
        SourceColumn column = loss.sources().stream()
                .filter(source -> source.file().equals(file))
                .flatMap(source -> source.columns().stream())
                .filter(one -> one.header().equals(header))
                .findFirst()
                .orElseThrow();
        return "%s %s/%s/%s/%s"
                .formatted(column.fate(), column.kept(), column.transformed(), column.narrowed(), column.dropped());
    }

    @Test
    void writesARowForEachStudentOfAContact() throws IOException {
        mapped();

        assertThat(file("students.csv")).isEqualTo("""
                school_id,student_id,state_student_id,first_name,last_name,grade_level,status,student_email,cellphone,address_line1,address_line2,city,postal_code
                s1,u1,,Zoe,Oak,-1,,zoe@example.org,,,,,
                s2,u2,,Ida,Elm,100,,,2065550101,,,,
                """);
        assertThat(file("parents.csv")).isEqualTo("""
                school_id,student_id,parent_id,first_name,last_name,email,mobile,language,primary,relationship
                s1,u1,g1,Eva,Oak,eva@example.org,,,,parent
                s2,u2,g1,Eva,Oak,eva@example.org,,,,parent
                s1,u1,p1,Pia,Fir,pia@example.org,,,,
                """);
        assertThat(file("staff.csv")).isEqualTo("""
                school_id,staff_id,title,first_name,last_name,email,mobile,login
                s1,p1,teacher,Pia,Fir,pia@example.org,,
                s2,p1,teacher,Pia,Fir,pia@example.org,,
                """);
    }

    @Test
    void writesTermsForTheSchoolsThatUseThemAndASectionWithoutATeacher() throws IOException {
        LossReport loss = mapped();

        assertThat(file("terms.csv")).isEqualTo("""
                school_id,term_id,term_name,portion,start_date,end_date,school_year
                s1,t1,Fall,semester,2026-09-01,2027-01-31,2027
                s2,t1,Fall,semester,2026-09-01,2027-01-31,2027
                """);
        assertThat(file("sections.csv")).isEqualTo("""
                school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary
                s1,k1,t1,p1,Algebra,"1,3",01,1
                s2,k2,t1,,Algebra,,,
                """);
        assertThat(file("rosters.csv")).isEqualTo("""
                school_id,section_id,student_id
                s1,k1,u1
                s2,k2,u2
                """);
        assertThat(loss.missing()).isEqualTo(8 * 2 + 1);
    }

    @Test
    void countsWhatIsLost() throws IOException {
        LossReport loss = mapped();

        assertThat(column(loss, "orgs.csv", "name")).isEqualTo("DROPPED 2/0/0/1");
        assertThat(column(loss, "orgs.csv", "identifier")).isEqualTo("DROPPED 0/0/0/1");
        // a student of two schools is narrowed, a teacher of two is not, contacts are at their children's schools
        assertThat(column(loss, "users.csv", "orgSourcedIds")).isEqualTo("DROPPED 2/0/1/2");
        // whoever is an agent is a contact, staff too
        assertThat(column(loss, "users.csv", "agentSourcedIds")).isEqualTo("TRANSFORMED 0/2/0/0");
        assertThat(column(loss, "users.csv", "grades")).isEqualTo("NARROWED 0/1/1/0");
        assertThat(column(loss, "users.csv", "sms")).isEqualTo("DROPPED 0/1/0/1");
        // nobody names the second contact
        assertThat(column(loss, "users.csv", "givenName")).isEqualTo("DROPPED 4/0/0/1");
        assertThat(column(loss, "classes.csv", "title")).isEqualTo("DROPPED 1/0/0/1");
        assertThat(column(loss, "classes.csv", "periods")).isEqualTo("TRANSFORMED 0/1/0/0");
        assertThat(column(loss, "academicSessions.csv", "title")).isEqualTo("DROPPED 1/0/0/1");
        assertThat(column(loss, "enrollments.csv", "beginDate")).isEqualTo("DROPPED 0/0/0/2");
    }

    @Test
    void saysTheSameEachTimeAndNothingOfAnybody() throws IOException {
        String first = json(mapped());

        assertThat(json(mapped())).isEqualTo(first).doesNotContain("Zoe", "zoe@", "Oak", "u1");
        assertThat(first).startsWith("""
                {
                  "schemaVersion": 1,
                  "from": "oneroster-1.1",
                  "to": "parentsquare",
                  "totals": {
                """);
    }

    private static String json(LossReport loss) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LossJson.write(loss, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void mapsNothingWhereTheSourceHasErrors() throws IOException {
        SmallPackage.put(
                in, "courses.csv", SmallPackage.FILES.get("courses.csv").replace("Algebra", ""));

        assertThat(run().mapped()).isFalse();
        assertThat(out).isEmptyDirectory();
    }
}
