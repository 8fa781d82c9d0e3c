package dev.roster.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.io.plan.FileDifference.Presence;
import dev.roster.io.snapshot.SetSnapshot;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.samegoal.SameGoal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final String SCHOOLS = "school_id,school_name\n0101,North\n0102,South\n";
    private static final String STUDENTS = """
            student_id,school_id,first_name,last_name,grade_level
            0001,0101,Ivy,Stone,3
            0002,0101,Sol,Reed,4
            0003,0102,Kit,Moss,5
            """;
    private static final String PARENTS = """
            school_id,student_id,parent_id,first_name,last_name,email
            0101,0001,g1,Ann,Stone,ann@example.org
            0101,0001,g2,Ben,Stone,ben@example.org
            0102,0003,g3,Eve,Moss,eve@example.org
            """;

    @TempDir
    private Path folder;

    private ComparedText sets;

    @BeforeEach
    void start() {
        sets = new ComparedText(ParentSquare.FORMAT, folder);
    }

    @Test
    void seesNoDifferenceInTheOrderOfRowsAndColumnsNorInLineEndsAndQuotes() throws IOException {
        String turned = """
                last_name,first_name,student_id,"school_id",grade_level
                "Moss",Kit,0003,0102,5
                Reed,Sol,0002,0101,4
                Stone,Ivy,0001,0101,3
                """.replace("\n", "\r\n");
        Difference difference = students(STUDENTS, turned);
        assertThat(difference.same()).isTrue();
        assertThat(file(difference, "students.csv").counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
    }

    @Test
    void seesNoDifferenceBetweenEncodings() throws IOException {
        String json = """
                [{"student_id":"0003","school_id":"0102","last_name":"Moss","first_name":"Kit","grade_level":"5"},
                 {"student_id":"0001","school_id":"0101","first_name":"Ivy","last_name":"Stone","grade_level":"3"},
                 {"student_id":"0002","school_id":"0101","first_name":"Sol","last_name":"Reed","grade_level":"4"}]
                """;
        Difference difference = sets.compare(Map.of("students.csv", STUDENTS), Map.of("students.json", json));
        assertThat(file(difference, "students.csv").counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
    }

    @Test
    void countsWhatWasAddedChangedAndRemoved() throws IOException {
        String now =
                STUDENTS.replace("Sol,Reed,4", "Sol,Reed,5").replace("0003,0102,Kit,Moss,5", "0004,0102,Ada,Hill,1");
        FileDifference students = file(students(STUDENTS, now), "students.csv");
        assertThat(students.counts()).isEqualTo(new Counts(3, 3, 1, 1, 1, 0));
        assertThat(students.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void callsSchoolsByTheirLineAndCountsThemInTheOrderOfTheLaterFile() throws IOException {
        Difference difference = sets.compare(
                Map.of("schools.csv", SCHOOLS + "0103,West\n", "students.csv", STUDENTS + "0009,0103,Al,Fox,1\n"),
                Map.of("schools.csv", "school_id,school_name\n\n0102,South\n0101,North\n", "students.csv", STUDENTS));
        assertThat(file(difference, "students.csv").schools())
                .containsExactly(
                        new SchoolDifference(1, 3L, true, new Counts(1, 1, 0, 0, 0, 0)),
                        new SchoolDifference(2, 4L, true, new Counts(2, 2, 0, 0, 0, 0)),
                        new SchoolDifference(3, null, 4L, false, new Counts(1, 0, 0, 0, 1, 0), 0));
    }

    @Test
    void countsWhoMovedAsGoneHereAndNewThere() throws IOException {
        FileDifference students = file(students(STUDENTS, STUDENTS.replace("0002,0101", "0002,0102")), "students.csv");
        assertThat(students.counts()).isEqualTo(new Counts(3, 3, 0, 1, 0, 0));
        assertThat(students.schools())
                .extracting(SchoolDifference::counts)
                .containsExactly(new Counts(2, 1, 0, 0, 1, 0), new Counts(1, 2, 1, 0, 0, 0));
        assertThat(students.schools()).extracting(SchoolDifference::moved).containsExactly(1L, 0L);
    }

    @Test
    void tellsSchoolsApartWhereTheFormatHasNoFileOfThem() throws IOException {
        String header = "Student Id,Last Name,First Name,Building\n";
        FileDifference students = new ComparedText(SameGoal.FORMAT, folder)
                .compare(
                        Map.of("students.csv", header + "1,Stone,Ivy,North\n2,Reed,Sol,South\n"),
                        Map.of("students.csv", header + "2,Reed,Sol,South\n3,Moss,Kit,South\n"))
                .files()
                .get(0);
        assertThat(students.schools())
                .containsExactly(
                        new SchoolDifference(1, null, true, new Counts(1, 2, 1, 0, 0, 0)),
                        new SchoolDifference(2, null, false, new Counts(1, 0, 0, 0, 1, 0)));
    }

    @Test
    void seesNoDifferenceBetweenAFolderAndAnUploadWithoutAnEpoch() throws IOException {
        String students = "Student Id,Last Name,First Name,Building\n1,Stone,Ivy,North\n";
        Difference difference = new ComparedText(SameGoal.FORMAT, folder)
                .compare(Map.of("students.csv", students), Map.of("students_auto.csv", students));
        assertThat(file(difference, "students.csv").counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(difference.same()).isTrue();
    }

    @Test
    void saysOfRowsThatAreGoneWhetherWhatTheyHangOnIsThere() throws IOException {
        FileDifference parents = file(
                sets.compare(
                        Map.of("students.csv", STUDENTS, "parents.csv", PARENTS),
                        Map.of(
                                "students.csv",
                                STUDENTS.replace("0003,0102,Kit,Moss,5\n", ""),
                                "parents.csv",
                                PARENTS.lines().findFirst().orElseThrow() + "\n")),
                "parents.csv");
        assertThat(parents.counts()).isEqualTo(new Counts(3, 0, 0, 0, 3, 0));
        assertThat(parents.removed()).isEqualTo(new HangingRows(2, 1, 1, 1));
    }

    @Test
    void countsAFileThatIsGoneOrNew() throws IOException {
        Map<String, String> both = Map.of("students.csv", STUDENTS, "parents.csv", PARENTS);
        Map<String, String> one = Map.of("students.csv", STUDENTS);
        FileDifference gone = file(sets.compare(both, one), "parents.csv");
        assertThat(gone.presence()).isEqualTo(Presence.GONE);
        assertThat(gone.counts()).isEqualTo(new Counts(3, 0, 0, 0, 3, 0));
        assertThat(gone.removed()).isEqualTo(new HangingRows(3, 2, 0, 0));
        assertThat(gone.columnsGone()).isEmpty();
        FileDifference fresh = file(sets.compare(one, both), "parents.csv");
        assertThat(fresh.presence()).isEqualTo(Presence.NEW);
        assertThat(fresh.counts()).isEqualTo(new Counts(0, 3, 3, 0, 0, 0));
    }

    @Test
    void namesColumnsThatCameAndWent() throws IOException {
        String now = STUDENTS.replace("grade_level", "cellphone").replaceAll(",[345]\n", ",5550100\n");
        FileDifference students = file(students(STUDENTS, now), "students.csv");
        assertThat(students.columnsGone()).containsExactly("grade_level");
        assertThat(students.columnsNew()).containsExactly("cellphone");
        assertThat(students.counts().changed()).isEqualTo(3);
    }

    @Test
    void listsTheFilesInTheOrderOfTheFormat() throws IOException {
        Map<String, String> set = Map.of("parents.csv", PARENTS, "students.csv", STUDENTS, "schools.csv", SCHOOLS);
        assertThat(sets.compare(set, set).files())
                .extracting(FileDifference::file)
                .containsExactly("schools.csv", "students.csv", "parents.csv");
    }

    @Test
    void isCalledByTheBytesOfBothSidesAndNotByTheKey() throws IOException {
        Path before = sets.write(Map.of("students.csv", STUDENTS));
        Path now = sets.write(Map.of("students.csv", STUDENTS.replace("Ivy", "Ida")));
        String digest = sets.compare(before, now).digest();
        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(new ComparedText(ParentSquare.FORMAT, folder)
                        .compare(before, now)
                        .digest())
                .isEqualTo(digest);
        assertThat(List.of(
                        sets.compare(now, before).digest(),
                        sets.compare(before, before).digest(),
                        sets.compare(now, now).digest()))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Path before = sets.write(Map.of("students.csv", STUDENTS));
        sets.compare(before, before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(before);
        }
    }

    @Test
    void refusesSetsThatWereDigestedWithTwoKeys() throws IOException {
        Path set = sets.write(Map.of("students.csv", STUDENTS));
        try (SetSnapshot one = sets.snapshot(set);
                SetSnapshot other = new ComparedText(ParentSquare.FORMAT, folder).snapshot(set)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Comparison.of(ParentSquare.FORMAT, ComparedSet.of(one), ComparedSet.of(other), folder))
                    .withMessage("the sets were digested with two keys; digest both with one to compare them");
        }
    }

    @Test
    void refusesASetOfAnotherFormat() throws IOException {
        try (SetSnapshot set = sets.snapshot(sets.write(Map.of("students.csv", STUDENTS)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Comparison.of(SameGoal.FORMAT, ComparedSet.of(set), ComparedSet.of(set), folder))
                    .withMessage("the set is of format 'parentsquare', and 'samegoal' is compared");
        }
    }

    private Difference students(String before, String now) throws IOException {
        return sets.compare(
                Map.of("schools.csv", SCHOOLS, "students.csv", before),
                Map.of("schools.csv", SCHOOLS, "students.csv", now));
    }

    private static FileDifference file(Difference difference, String name) {
        return difference.files().stream()
                .filter(file -> file.file().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
