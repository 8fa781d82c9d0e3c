package dev.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of OneRoster 1.0 under the headers of the sample data, which has no manifest. */
class FirstVersionTest {
    private static final Map<String, String> ROWS = Map.of(
            "academicSessions.csv",
            """
            y26,active,2025-08-01,School year,schoolYear,2025-08-15,2026-06-16,
            fall,active,2025-08-01T10:00:00Z,Fall,term,2025-08-15,2026-01-17,y26
            """,
            "classes.csv",
            "alg-1,active,2025-08-01,Algebra,09,alg,A1,scheduled,12,s1,fall,Algebra\n",
            "courses.csv",
            "alg,active,2025-08-01,y26,one year,Algebra,A,09,d1,Algebra\n",
            "demographics.csv",
            "1001,active,2025-08-01,2011-03-04,Female,false,true,false,false,false,false,false,US,WA,Thornwick,01652\n",
            "enrollments.csv",
            """
            e1,alg-1,s1,1001,student,active,2025-08-01,false
            e2,alg-1,s1,t1,teacher,inactive,2025-08-01,true
            """,
            "orgs.csv",
            """
            d1,active,2025-08-01,Thornwick,district,D-1,public,mixed,no,
            s1,active,2025-08-01,North High,school,S-1,public,mixed,no,d1
            """,
            "users.csv",
            """
            1001,active,2025-08-01,s1,student,ada,I-1,Ada,Marsh,I-1,ada@example.org,2025550101,2025550102,g1
            g1,active,2025-08-01,s1,parent,lou,I-2,Lou,Marsh,I-2,lou@example.org,2025550103,,1001
            t1,active,2025-08-01,"s1,d1",teacher,kim,I-3,Kim,Reed,I-3,kim@example.org,2025550104,,
            """);

    @TempDir
    private Path folder;

    private static Map<String, String> sample() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (InputStream in = FirstVersionTest.class.getResourceAsStream("oneroster-fields-variants.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.get(0).equals("1.0")) {
                    files.put(cells.get(1), cells.get(3) + "\n" + ROWS.get(cells.get(1)));
                }
            }
        }
        return files;
    }

    private List<String> findings(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Report report = Roster.validate(OneRoster.V1_0, RosterFolder.at(folder), Options.standard());
        assertThat(report.files()).hasSize(7);
        return report.problems().stream()
                .map(problem -> "%s %s %s:%s %s"
                        .formatted(
                                problem.severity().text(),
                                problem.code(),
                                problem.place().file(),
                                problem.place().line(),
                                String.join(",", problem.columns())))
                .toList();
    }

    private List<String> changed(String file, String old, String other) throws IOException {
        Map<String, String> files = sample();
        assertThat(files.get(file)).contains(old);
        files.computeIfPresent(file, (name, text) -> text.replace(old, other));
        return findings(files);
    }

    @Test
    void isCleanWhereItIsAsTheSampleData() throws IOException {
        assertThat(findings(sample())).isEmpty();
    }

    @Test
    void missesWhatIsReferredTo() throws IOException {
        assertThat(changed("enrollments.csv", "e1,alg-1,s1,1001", "e1,alg-1,s1,1002"))
                .containsExactly("error dangling_reference enrollments.csv:2 userSourcedId");
        assertThat(changed("classes.csv", "A1,scheduled,12,s1", "A1,scheduled,12,d1"))
                .containsExactly("error wrong_kind_of_reference classes.csv:2 schoolSourcedId");
    }

    @Test
    void holdsCellsToTheirKinds() throws IOException {
        assertThat(changed("academicSessions.csv", "2025-08-01T10:00:00Z", "1/08/2025"))
                .containsExactly("error bad_date academicSessions.csv:3 dateLastModified");
        assertThat(changed("demographics.csv", "01652", "true")).isEmpty();
        assertThat(changed("users.csv", ",parent,", ",cousin,")).containsExactly("error not_in_list users.csv:3 role");
        assertThat(changed("orgs.csv", ",S-1,public,mixed,no,d1", ",S-1,public,mixed,no,s1"))
                .containsExactly("warning own_ancestor orgs.csv:3 sourcedId,parentSourcedId");
    }

    @Test
    void takesADocumentedHeaderOnly() throws IOException {
        assertThat(changed("users.csv", ",agents\n", ",agentSourcedIds\n"))
                .containsExactly(
                        "error unknown_column users.csv:1 agentSourcedIds",
                        "warning missing_column users.csv:1 agents");
    }
}
