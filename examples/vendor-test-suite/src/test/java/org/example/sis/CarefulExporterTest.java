package org.example.sis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.validate.Options;
import dev.roster.validate.Roster;
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
        District district = District.of(seed).students(200);
        RosterFolder files = RosterFolder.at(folder);
        district.writeTo(files, ParentSquare.FORMAT); // what others export
        new CarefulExporter().export(Night.tables(district), folder); // what we do, over it
        Options today = Options.standard().withAsOf(district.day());
        assertEquals(List.of(), Roster.validate(ParentSquare.FORMAT, files, today).problems());
    }
    // docs/testing.md: end

    @Test
    void exportsADistrictOfOneStudent() throws IOException {
        District smallest = District.of(1).students(1).schools(1).classesOfAStudent(1);
        assertEquals(List.of(), Night.of(smallest, new CarefulExporter(), folder).problems());
    }
}
