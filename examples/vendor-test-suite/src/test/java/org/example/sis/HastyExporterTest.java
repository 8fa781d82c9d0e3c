package org.example.sis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.roster.fixtures.District;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the district's receiver would find is found here, before anything is sent. */
class HastyExporterTest {
    @TempDir
    Path folder;

    private Report report;

    @BeforeEach
    void export() throws IOException {
        report = Night.of(District.of(1).students(200), new HastyExporter(), folder);
    }

    /** Returns the columns of a file in which a code was found, by name. */
    private List<String> columns(String file, String code) {
        return report.problems().stream()
                .filter(problem -> file.equals(problem.place().file()) && problem.code().equals(code))
                .map(problem -> Objects.toString(problem.column(), "several"))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void hasThreeBugsAndNoOther() {
        List<String> found = report.problems().stream()
                .map(problem -> problem.code() + " in " + problem.place().file())
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "bad_date in terms.csv",
                        "dangling_reference in attendance.csv", // the lost zeros are missed wherever students are named
                        "dangling_reference in emergency_contacts.csv",
                        "dangling_reference in group_members.csv",
                        "dangling_reference in parents.csv",
                        "dangling_reference in rosters.csv",
                        "duplicate_key in parents.csv"),
                found);
    }

    @Test
    void mayNotPublish() {
        assertFalse(report.publishable());
    }

    @Test
    void writesDaysBeforeMonths() {
        assertEquals(List.of("end_date", "start_date"), columns("terms.csv", "bad_date"));
    }

    @Test
    void losesTheZerosWithWhichIdsBegin() {
        assertEquals(List.of("student_id"), columns("rosters.csv", "dangling_reference"));
    }

    @Test
    void writesAGuardianForEachTelephone() {
        assertEquals(List.of("several"), columns("parents.csv", "duplicate_key"));
    }
}
