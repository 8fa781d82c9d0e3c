package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says of OneRoster, against tables that were compiled by hand from other sources than the records. */
class OneRosterTablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2"})
    void listEveryColumnAndPropertyInItsPlaceAndWhetherItIsRequired(String version) throws IOException {
        List<String> tabled = table().filter(row -> row.get(0).equals(version))
                .map(row -> String.join(
                        " ", row.get(1), row.get(2), row.get(3), row.get(5).replace("delta-only", "conditional")))
                .toList();
        CliRun listed = CliRun.of("spec", "oneroster-" + version, "--output", "tsv");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()
                        .lines()
                        .skip(1)
                        .map(line -> String.join(" ", cells(line).subList(0, 4))))
                .containsExactlyElementsOf(tabled);
        assertThat(tabled).anyMatch(row -> row.startsWith("manifest.csv#properties "));
    }

    private static Stream<List<String>> table() throws IOException {
        try (InputStream in = OneRosterTablesTest.class.getResourceAsStream("oneroster-fields.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).map(OneRosterTablesTest::cells).toList().stream();
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }
}
