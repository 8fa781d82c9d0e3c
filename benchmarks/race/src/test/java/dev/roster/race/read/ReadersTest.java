package dev.roster.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.race.made.SetFiles;
import dev.roster.race.made.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    private static final Size SMALL = new Size(2000, 100, 1, 5);

    @TempDir
    Path folder;

    @Test
    void allReadTheSame() throws IOException {
        SetFiles.writeStudents(folder, SMALL);
        Map<Reader, Outcome> outcomes = outcomes(folder);
        assertThat(Agreement.differences(outcomes)).isEmpty();
        assertThat(outcomes.get(Reader.ROSTER_RECORDS).rows()).isEqualTo(2000);
        assertThat(outcomes.get(Reader.ROSTER_RECORDS).findings()).hasSizeGreaterThan(200);
    }

    @Test
    void aFindingThatOneOfThemLacksIsNoticed() throws IOException {
        SetFiles.writeStudents(folder, SMALL);
        Map<Reader, Outcome> outcomes = outcomes(folder);
        outcomes.computeIfPresent(
                Reader.JACKSON_RECORDS,
                (reader, outcome) -> new Outcome(
                        outcome.rows(),
                        outcome.letters(),
                        outcome.findings().subList(1, outcome.findings().size())));
        assertThat(Agreement.differences(outcomes))
                .isEqualTo(List.of("JACKSON_RECORDS and ROSTER_RECORDS do not read the same"));
    }

    private static Map<Reader, Outcome> outcomes(Path folder) throws IOException {
        Map<Reader, Outcome> outcomes = new EnumMap<>(Reader.class);
        for (Reader reader : Reader.values()) {
            outcomes.put(reader, reader.reading().read(folder));
        }
        return outcomes;
    }
}
