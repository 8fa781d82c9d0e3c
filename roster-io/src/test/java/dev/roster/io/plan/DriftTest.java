package dev.roster.io.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.plan.Drift.Pattern;
import dev.roster.io.plan.Drift.Rows;
import dev.roster.parentsquare.ParentSquare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows under another key are the same rows, if one can say which. */
class DriftTest {
    private static final String STUDENTS = "student_id,school_id,first_name,last_name,student_email\n";
    private static final String PARENTS = "school_id,student_id,parent_id,first_name,last_name,email\n";
    private static final String ROSTERS = "school_id,section_id,student_id\n";
    private static final Map<String, String> NIGHT = Map.of(
            "students.csv",
            STUDENTS + "0021x,7,Ivy,Stone,ivy@example.org\n0022x,7,Sol,Reed,\n0023x,7,Kit,Moss,\n",
            "parents.csv",
            PARENTS + "7,0021x,g1,Ann,Stone,ann@example.org\n7,0022x,g2,Ben,Reed,ben@example.org\n",
            "rosters.csv",
            ROSTERS + "7,a,0021x\n7,a,0022x\n7,b,0021x\n7,b,0023x\n");

    @TempDir
    private Path folder;

    private ComparedText sets;

    @BeforeEach
    void start() {
        sets = new ComparedText(ParentSquare.FORMAT, folder);
    }

    @Test
    void sayThatZerosWereLost() throws IOException {
        requireDrift(Pattern.LEADING_ZEROS_LOST, text -> text.replace("002", "2"));
    }

    @Test
    void sayThatZerosWereAdded() throws IOException {
        requireDrift(Pattern.LEADING_ZEROS_ADDED, each(text -> text.replace("002", "2")), NIGHT);
    }

    @Test
    void countMoreZerosThanBeforeAsLostWhereNobodyHasNone() throws IOException {
        requireDrift(Pattern.LEADING_ZEROS_LOST, text -> text.replace("002", "00002"));
    }

    @Test
    void sayThatLettersAreOfAnotherCase() throws IOException {
        requireDrift(Pattern.CASE_CHANGED, text -> text.replaceAll("(002\\d)x", "$1X"));
    }

    @Test
    void sayThatSpaceCame() throws IOException {
        requireDrift(Pattern.WHITE_SPACE_CHANGED, text -> text.replaceAll("(002\\dx)", "$1\u00a0"));
    }

    @Test
    void sayThatAPrefixCame() throws IOException {
        requireDrift(Pattern.PREFIX_CHANGED, text -> text.replaceAll("(002\\dx)", "WA-$1"));
    }

    @Test
    void knowPeopleByAllElseAndWhatHangsOnThem() throws IOException {
        requireDrift(
                Pattern.REKEYED,
                text -> text.replace("0021x", "901").replace("0022x", "517").replace("0023x", "333"));
    }

    /** The whole content of a roster's row is its key: a student who came for another is no student with another id. */
    @Test
    void doNotTakeOnePlaceInASectionForAnother() throws IOException {
        Map<String, String> now = new HashMap<>(NIGHT);
        now.put("rosters.csv", ROSTERS + "7,a,0023x\n7,a,0022x\n7,b,0021x\n7,b,0022x\n");
        Difference difference = sets.compare(NIGHT, now);
        assertThat(difference.drifts()).isEmpty();
        assertThat(counts(difference, "rosters.csv")).isEqualTo(new Counts(4, 4, 2, 0, 2, 0));
    }

    @Test
    void doNotChooseBetweenTwoPeopleAlike() throws IOException {
        Map<String, String> before = Map.of("students.csv", STUDENTS + "1,7,Ivy,Stone,\n2,7,Ivy,Stone,\n");
        Map<String, String> now = Map.of("students.csv", STUDENTS + "3,7,Ivy,Stone,\n4,7,Ivy,Stone,\n");
        Difference difference = sets.compare(before, now);
        assertThat(difference.drifts()).isEmpty();
        assertThat(counts(difference, "students.csv")).isEqualTo(new Counts(2, 2, 2, 0, 2, 0));
    }

    @Test
    void tellPeopleAlikeByTheirSchoolsThoughTheseAreCalledOtherwiseToo() throws IOException {
        Map<String, String> before = Map.of(
                "schools.csv",
                "school_id,school_name\n7,North\n8,South\n",
                "students.csv",
                STUDENTS + "1,7,Ivy,Stone,\n2,8,Ivy,Stone,\n");
        Map<String, String> now = Map.of(
                "schools.csv",
                "school_id,school_name\n70x,North\n90y,South\n",
                "students.csv",
                STUDENTS + "3z,70x,Ivy,Stone,\n4z,90y,Ivy,Stone,\n");
        Difference difference = sets.compare(before, now);
        assertThat(difference.drifts())
                .containsExactly(
                        new Drift(Pattern.REKEYED, List.of(new Rows("schools.csv", 2), new Rows("students.csv", 2))));
        Counts one = new Counts(1, 1, 0, 0, 0, 1);
        assertThat(difference.files().get(1).schools())
                .containsExactly(new SchoolDifference(1, 2L, true, one), new SchoolDifference(2, 3L, true, one));
    }

    @Test
    void doNotTakeAPersonWithAnotherEmailForOneWithAPrefix() throws IOException {
        Map<String, String> before = Map.of("parents.csv", PARENTS + "7,1,,Ann,Stone,ann@example.org\n");
        Map<String, String> now = Map.of("parents.csv", PARENTS + "7,1,,Ann,Stone,stone@example.org\n");
        Difference difference = sets.compare(before, now);
        assertThat(difference.drifts()).isEmpty();
        assertThat(counts(difference, "parents.csv")).isEqualTo(new Counts(1, 1, 1, 0, 1, 0));
    }

    @Test
    void listOneStudentWithANewIdToo() throws IOException {
        Difference difference = sets.compare(NIGHT, each(text -> text.replace("0021x", "901")));
        assertThat(difference.drifts())
                .containsExactly(new Drift(
                        Pattern.REKEYED,
                        List.of(new Rows("students.csv", 1), new Rows("parents.csv", 1), new Rows("rosters.csv", 2))));
        assertThat(counts(difference, "rosters.csv")).isEqualTo(new Counts(4, 4, 0, 0, 0, 2));
    }

    @Test
    void leaveAttendanceAlone() throws IOException {
        String header = "school_id,student_id,date,period,attendance_code\n";
        Difference difference = sets.compare(
                Map.of("attendance.csv", header + "7,1,2026-11-19,1,A\n"),
                Map.of("attendance.csv", header + "7,1,2026-11-20,1,A\n"));
        assertThat(difference.drifts()).isEmpty();
        assertThat(counts(difference, "attendance.csv")).isEqualTo(new Counts(1, 1, 1, 0, 1, 0));
    }

    private void requireDrift(Pattern pattern, UnaryOperator<String> change) throws IOException {
        requireDrift(pattern, NIGHT, each(change));
    }

    private void requireDrift(Pattern pattern, Map<String, String> before, Map<String, String> now) throws IOException {
        Difference difference = sets.compare(before, now);
        assertThat(difference.drifts())
                .containsExactly(new Drift(
                        pattern,
                        List.of(new Rows("students.csv", 3), new Rows("parents.csv", 2), new Rows("rosters.csv", 4))));
        assertThat(difference.files())
                .extracting(FileDifference::counts)
                .containsExactly(
                        new Counts(3, 3, 0, 0, 0, 3), new Counts(2, 2, 0, 0, 0, 2), new Counts(4, 4, 0, 0, 0, 4));
    }

    private static Map<String, String> each(UnaryOperator<String> change) {
        Map<String, String> now = new HashMap<>();
        NIGHT.forEach((name, text) -> now.put(name, change.apply(text)));
        return now;
    }

    private static Counts counts(Difference difference, String name) {
        return difference.files().stream()
                .filter(file -> file.file().equals(name))
                .findFirst()
                .orElseThrow()
                .counts();
    }
}
