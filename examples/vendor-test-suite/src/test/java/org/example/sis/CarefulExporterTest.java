package org.example.sis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roster.fixtures.District;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarefulExporterTest {
    @TempDir
    Path folder;

    // docs/testing.md: test
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void exportsWhateverADistrictHas(long seed) throws IOException {
        Report report = Night.of(District.of(seed).students(200), new CarefulExporter(), folder);

        assertEquals(List.of(), report.problems());
        assertTrue(report.publishable());
    }
    // docs/testing.md: end

    @Test
    void exportsADistrictOfOneStudent() throws IOException {
        District smallest = District.of(1).students(1).schools(1).classesOfAStudent(1);
        assertEquals(List.of(), Night.of(smallest, new CarefulExporter(), folder).problems());
    }
}
