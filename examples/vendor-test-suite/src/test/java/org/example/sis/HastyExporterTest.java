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
