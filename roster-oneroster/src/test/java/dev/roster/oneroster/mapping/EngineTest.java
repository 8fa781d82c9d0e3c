package dev.roster.oneroster.mapping;

import static dev.roster.oneroster.mapping.Expression.constant;
import static dev.roster.oneroster.mapping.Expression.firstFilled;
import static dev.roster.oneroster.mapping.Expression.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.classtag.ClassTag;
import dev.roster.classtag.SchoolClass;
import dev.roster.io.RosterFolder;
import dev.roster.oneroster.OneRoster;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Section;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the loss report says of rows that are many, of values that nobody needed, and of what did not lose anything. */
class EngineTest {
    private static final int PARENTS = 4_000;

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void make() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = Files.createDirectory(folder.resolve("out"));
    }

    private void vendor(String students, String parents) throws IOException {
        Files.writeString(in.resolve("schools.csv"), """
                school_id,school_name,school_zip,school_address,school_city,school_state,principal_first_name,principal_last_name,principal_email,school_phone
                1,North,98101,1 Road,Town,WA,Pia,Fir,pia@example.org,2065550100
                2,South,98101,2 Road,Town,WA,Lea,Fir,lea@example.org,2065550101
                """);
        Files.writeString(in.resolve("staff.csv"), """
                school_id,staff_id,title,first_name,last_name,email,mobile,login
                1,p,,Pia,Fir,pia@example.org,,
                """);
        Files.writeString(in.resolve("sections.csv"), """
                school_id,section_id,term_id,staff_id,course_name,period_number,section_number,is_primary
                1,k1,,p,Art,,,
                """);
        Files.writeString(
                in.resolve("students.csv"),
                "school_id,student_id,state_student_id,first_name,last_name,grade_level,status,student_email,cellphone,address_line1,address_line2,city,postal_code\n"
                        + students);
        Files.writeString(
                in.resolve("parents.csv"),
                "school_id,student_id,parent_id,first_name,last_name,email,mobile,language,primary,relationship\n"
                        + parents);
    }

    private LossReport map(MappingSpec spec) throws IOException {
        MappingResult result = Mapping.of(spec).run(RosterFolder.at(in), RosterFolder.at(out));
        assertThat(result.source().publishable()).isTrue();
        return result.loss();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void gathersTheRowsOfAKeyOnceHoweverManyNameIt() throws IOException {
        StringBuilder students = new StringBuilder();
        StringBuilder parents = new StringBuilder();
        for (int i = 0; i < PARENTS; i++) {
            students.append("%s,u%s,,Jo,Yew,1,,,,,,,\n".formatted(1 + i % 2, i));
            parents.append("%s,u%s,0,Eva,Oak,eva%s@example.org,,,,\n".formatted(1 + i % 2, i, i));
        }
        vendor(students.toString(), parents.toString());

        LossReport loss =
                map(Mapping.between(ParentSquare.FORMAT, OneRoster.V1_1).spec());

        assertThat(VersionPackage.rows(out, "users.csv").stream()
                        .filter(row -> row.get("sourcedId").equals("ps/parent/0"))
                        .map(row -> row.get("orgSourcedIds")))
                .containsExactly("ps/school/1,ps/school/2");
        assertThat(VersionPackage.fates(loss, "parents.csv", "school_id")).isEqualTo(PARENTS + " TRANSFORMED");
        assertThat(VersionPackage.fates(loss, "parents.csv", "parent_id")).isEqualTo(PARENTS + " TRANSFORMED");
        assertThat(VersionPackage.fates(loss, "parents.csv", "email"))
                .isEqualTo("1 KEPT, %s DROPPED".formatted(PARENTS - 1));
    }

    @Test
    void takesACodeOfTheSourcesProfileForTheDocumentedOneThatItNames() throws IOException {
        vendor("1,u1,,Jo,Yew,JK,,,,,,,\n", "1,u1,0,Eva,Oak,eva@example.org,,,,\n");
        Format own = ParentSquare.FORMAT.with(Profile.named("north")
                .codes("students.csv", "grade_level", Map.of("JK", "0"))
                .build());

        map(Mapping.between(own, OneRoster.V1_1).spec());

        assertThat(VersionPackage.rows(out, "users.csv").get(0)).containsEntry("grades", "KG");
    }

    private static MappingSpec sections(Expression grades) {
        return MappingSpec.of(
                ParentSquare.FORMAT,
                ClassTag.FORMAT,
                Flow.of(Section.class, SchoolClass.class)
                        .fill("sourcedId", take("sectionId"))
                        .fill("title", take("courseName"))
                        .fill("schoolSourcedId", take("schoolId"))
                        .fill("grades", grades));
    }

    private Map<String, Long> invented(Expression grades) throws IOException {
        vendor("1,u1,,Jo,Yew,1,,,,,,,\n", "1,u1,0,Eva,Oak,eva@example.org,,,,\n");
        LossReport loss = map(sections(grades));
        return loss.targets().get(0).columns().stream()
                .filter(column -> column.header().equals("grades"))
                .findFirst()
                .orElseThrow()
                .invented();
    }

    @Test
    void callsInventedOnlyWhatStandsThere() throws IOException {
        Expression made = constant("01", "nobody says so");
        Expression read = take("courseName").by(Shared.AS_LIST);

        assertThat(invented(made)).isEqualTo(Map.of("nobody says so", 1L));
        assertThat(invented(read.whereFilled(made))).isEmpty();
        assertThat(invented(firstFilled(made.whereBlank(take("courseName")), read)))
                .isEmpty();
        assertThat(invented(firstFilled(Expression.id("x", made, take("termId")), read)))
                .isEmpty();
        assertThat(invented(read.alsoIn(made))).isEmpty();
    }

    private String text(LossReport loss) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        LossText.write(loss, told);
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsOnlyOfWhatMadeAnotherValue() throws IOException {
        SmallPackage.write(in);

        LossReport loss =
                map(Mapping.between(OneRoster.V1_1, ParentSquare.FORMAT).spec());

        assertThat(text(loss))
                .doesNotContain("as it is; of an id")
                .contains("the first that names a row of `orgs.csv` whose `type` is `school`");
    }

    @Test
    void namesTheOpenColumnThatAnotherGoesTo() throws IOException {
        new VersionPackage(OneRoster.V1_1, in)
                .row("orgs.csv", "sourcedId=s1", "name=North", "type=school", "metadata.color=blue")
                .write();

        LossReport loss = map(Mapping.between(OneRoster.V1_1, OneRoster.V1_2).spec());

        List<LossReport.SourceColumn> open = loss.sources().stream()
                .flatMap(source -> source.columns().stream())
                .filter(column -> column.header().equals("metadata.color"))
                .toList();
        assertThat(open)
                .containsExactly(new LossReport.SourceColumn(
                        "metadata.color", Fate.KEPT, 1, 0, 0, 0, List.of("orgs.csv metadata.color"), List.of()));
    }
}
