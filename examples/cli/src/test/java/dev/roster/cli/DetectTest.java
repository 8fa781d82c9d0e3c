package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectTest {
    @TempDir
    private Path folder;

    private CliRun detect(Path path) {
        return CliRun.of("detect", path.toString());
    }

    @Test
    void tellsTheFormatAndWhy() throws IOException {
        District.in(folder).with("Section.txt", "").mend("schools.csv", "school_zip", "zip");
        Files.delete(folder.resolve("sections.csv"));
        CliRun run = detect(folder);
        assertThat(run.out())
                .startsWith("""
                        parentsquare 2026
                        sections.csv, under another name: its header cannot be looked at
                        """)
                .contains(
                        "\nrosters.csv: 3 of 3 columns are in its header\n",
                        "\nschools.csv: 9 of 10 columns are in its header\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void refusesToGuess() {
        District.in(folder).with("pupils.csv", "pupil_id,name,entered\n");
        CliRun run = detect(folder);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[acme, parentsquare] all fit");
        assertThat(run.code()).isEqualTo(2);
        assertThat(CliRun.of("validate", folder.toString()).err()).isEqualTo(run.err());
    }

    /** A file of students has one name for both vendors; its header tells. */
    @Test
    void tellsStudentsOfTwoVendorsApartByTheirHeader() throws IOException {
        Path students = folder.resolve("students.csv");
        Files.writeString(
                students,
                "Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,Zip\n");
        assertThat(detect(students).out())
                .isEqualTo("samegoal 2026\nstudents.csv: 12 of 20 columns are in its header\n");
        Files.writeString(students, "school_id,student_id,state_student_id,first_name,last_name,grade_level,status\n");
        assertThat(detect(students).out())
                .isEqualTo("parentsquare 2026\nstudents.csv: 7 of 13 columns are in its header\n");
    }

    @Test
    void takesASingleFile() {
        District.in(folder);
        assertThat(detect(folder.resolve("rosters.csv")).out()).startsWith("parentsquare 2026\n");
    }

    @Test
    void endsWithThreeWhereNothingCanBeRead() throws IOException {
        assertThat(detect(folder.resolve("nowhere")).code()).isEqualTo(3);
        CliRun zip = detect(Files.writeString(folder.resolve("no.zip"), "no zip"));
        assertThat(zip.code()).isEqualTo(3);
        assertThat(zip.out()).isEmpty();
        assertThat(CliRun.of("validate", folder.resolve("no.zip").toString()))
                .extracting(CliRun::code, CliRun::out, CliRun::err)
                .containsExactly(3, "", zip.err());
    }
}
