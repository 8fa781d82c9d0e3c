package dev.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.PropertySpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the standard, compiled by hand from other sources than the records, against what is declared. */
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

    static Stream<Format> formats() {
        return Stream.of(OneRoster.V1_1, OneRoster.V1_2);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void declareEveryColumnInItsPlaceAndWhetherItIsRequired(Format format) throws IOException {
        Stream<String> tabled = rows("oneroster-fields.tsv").stream()
                .filter(row -> row.get(0).equals(format.version()))
                .map(row -> String.join(
                        " ", row.get(1), row.get(2), row.get(3), row.get(5).replace("delta-only", "conditional")));
        assertThat(format.files().stream().flatMap(file -> declared(format, file)))
                .containsExactlyElementsOf(tabled.toList());
    }

    private static Stream<String> declared(Format format, FileSpec<?> file) {
        return file.name().equals("manifest.csv")
                ? Stream.concat(columns(file), properties(format.properties()))
                : columns(file);
    }

    private static Stream<String> properties(List<PropertySpec> properties) {
        return IntStream.range(0, properties.size())
                .mapToObj(i -> String.join(
                        " ",
                        "manifest.csv#properties",
                        String.valueOf(i + 1),
                        properties.get(i).name(),
                        properties.get(i).required() ? "yes" : "no"));
    }

    private static Stream<String> columns(FileSpec<?> file) {
        return file.columns().stream()
                .map(column -> String.join(
                        " ",
                        file.id(),
                        String.valueOf(column.ordinal() + 1),
                        column.header(),
                        column.need().name().toLowerCase(Locale.ROOT)));
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
