package dev.roster.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.io.exchange.PullFolder.Placing;
import dev.roster.io.exchange.PullFolder.Readers;
import dev.roster.io.exchange.PullLocation.Holds;
import dev.roster.samegoal.SameGoal;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SameGoal pulls is the set that was validated, wherever it lies in its place. */
class PulledSetTest {
    private static final VendorLogin LOGIN = new VendorLogin("sftp.example.org", "samegoal", null);
    private static final String EPOCH = "20261122-030000";
    private static final String STUDENTS =
            "Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,"
                    + "Zip,Race,District of Residence,County of Residence,District of Service,Student Reporting Id,"
                    + "Building,Building Reporting Id,SIS Internal ID\n"
                    + "A1,Stone,,Ivy,2015-02-28,F,ENROLLED,4,,,,,,,,,,Alder School,0101,\n";

    @TempDir
    private Path folder;

    private Path place(String file) throws IOException {
        Path upload = folder.resolve("upload");
        Files.createDirectories(upload.resolve(file).getParent());
        Files.writeString(upload.resolve(file), STUDENTS);
        if (file.startsWith(EPOCH)) {
            Files.createFile(upload.resolve(EPOCH).resolve("COMPLETE"));
        }
        return upload;
    }

    @ParameterizedTest
    @ValueSource(strings = {EPOCH + "/students.csv", "students_auto.csv"})
    void comesOutOfAnUploadDirectory(String file) throws IOException {
        RosterFolder upload = RosterFolder.at(place(file));
        Report report = Roster.validate(SameGoal.FORMAT, upload, Options.standard());
        Path root = Files.createDirectory(folder.resolve("root"));
        SameGoalFetches fetches = new SameGoalFetches(
                LOGIN,
                List.of(
                        new PullLocation("a", "/students.csv", FileType.CSV, Holds.FILE, List.of()),
                        new PullLocation("b", "/students.json", FileType.JSON, Holds.FILE, List.of())));
        Placing placing = PullFolder.at(root, SameGoal.FORMAT, Readers.OWNER).write(fetches, upload, report);
        assertThat(placing.problems()).isEmpty();
        assertThat(root.resolve("students.csv")).hasContent(STUDENTS);
        assertThat(root.resolve("students.json")).content().contains("\"Student Id\":\"A1\"");
    }

    @Test
    void isHeldToItsMarkerWhereItWasPushed() throws IOException {
        Path upload = place(EPOCH + "/students.csv");
        Files.delete(upload.resolve(EPOCH).resolve("COMPLETE"));
        FilePush push = new FilePush(LOGIN, "/upload", FileType.CSV);
        Report report = Roster.validate(SameGoal.FORMAT, push.files(folder, SameGoal.FORMAT), Options.standard());
        assertThat(report.totals()).extracting(Report.Total::code).containsExactly("missing_marker", "one_of_several");
        assertThat(report.publishable()).isFalse();
    }

    @Test
    void isNotCalledUnprocessedByTheNameOfOurOwnDirectory() throws IOException {
        place("students.csv");
        FilePush push = new FilePush(LOGIN, "/upload", FileType.CSV);
        Report report = Roster.validate(SameGoal.FORMAT, push.files(folder, SameGoal.FORMAT), Options.standard());
        assertThat(report.totals()).isEmpty();
    }
}
