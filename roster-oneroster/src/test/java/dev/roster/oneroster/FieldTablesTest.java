package dev.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.spec.ColumnSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of versions that are read and not written, compiled by hand from other sources than the records. */
class FieldTablesTest {
    private static List<List<String>> rows(String table) throws IOException {
        try (InputStream in = FieldTablesTest.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    /** What stood in the middle of a row in the sample data and begins with {@code metadata.} is an open column. */
    @Test
    void declareTheColumnsOf10() throws IOException {
        List<String> tabled = rows("oneroster-fields-variants.tsv").stream()
                .filter(row -> row.get(0).equals("1.0"))
                .map(row -> row.get(1) + ": " + row.get(3).replaceAll("metadata\\.[a-z]+,", ""))
                .toList();
        assertThat(OneRoster.V1_0.files())
                .extracting(file -> file.name() + ": "
                        + String.join(
                                ",",
                                file.columns().stream().map(ColumnSpec::header).toList()))
                .containsExactlyElementsOf(tabled);
    }

    @Test
    void passOverTheColumnThatOnly120Has() throws IOException {
        List<String> former = rows("oneroster-fields-variants.tsv").stream()
                .filter(row -> row.get(0).equals("1.2.0") && row.get(4).contains("gone"))
                .map(row -> row.get(3))
                .toList();
        assertThat(OneRoster.V1_2.file(dev.roster.oneroster.v1p2.User.class).former())
                .isEqualTo(former)
                .isNotEmpty();
    }
}
