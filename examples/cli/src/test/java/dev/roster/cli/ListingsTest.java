package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.ProfileRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListingsTest {
    @Test
    void listsTheColumnsThatTheDocumentHas() throws IOException {
        List<List<String>> listed = cells(CliRun.of("spec", "parentsquare"));
        assertThat(listed.get(0))
                .containsExactly("file", "ordinal", "column", "required", "unique", "type", "provenance", "source");
        assertThat(listed.stream().skip(1).map(cells -> String.join(" ", cells.subList(0, 6))))
                .containsExactlyElementsOf(typedByHand());
        assertThat(listed.stream().skip(1)).allMatch(cells -> cells.get(6).equals("documented"));
        assertThat(listed.get(1).get(7)).isEqualTo("SFTP Integration, Schools Data, school_id");
    }

    private static List<String> typedByHand() throws IOException {
        try (InputStream in = ListingsTest.class.getResourceAsStream("parentsquare-columns.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void listsOneLineForEachUseOfARule() {
        List<List<String>> listed = cells(CliRun.of("rules", "parentsquare"));
        assertThat(listed.get(0))
                .containsExactly("code", "severity", "format", "file", "columns", "means", "fix", "source", "since");
        assertThat(listed.stream().skip(1).map(cells -> cells.get(0) + cells.get(3) + cells.get(4)))
                .containsExactlyElementsOf(Stream.concat(
                                ParentSquare.FORMAT.rules().stream(),
                                ProfileRules.all().stream().map(ParentSquare.FORMAT::use))
                        .map(use -> use.rule().code()
                                + (use.file() == null ? "" : use.file())
                                + String.join(",", use.columns()))
                        .toList());
        assertThat(listed)
                .contains(List.of(
                        "bad_phone",
                        "error",
                        "parentsquare",
                        "students.csv",
                        "cellphone",
                        "a telephone number is not ten digits: must be 10 digits",
                        "write ten digits without spaces, dashes, brackets or country code",
                        "SFTP Integration, Students Data, cellphone",
                        "1.0"));
    }

    @Test
    void listsTheRulesOfAllFormatsWhereNoneIsNamed() {
        assertThat(CliRun.of("rules").out().lines().skip(1))
                .containsExactlyElementsOf(Stream.of(
                                "acme",
                                "classtag",
                                "oneroster-1.0",
                                "oneroster-1.1",
                                "oneroster-1.2",
                                "parentsquare",
                                "samegoal")
                        .flatMap(format ->
                                CliRun.of("rules", format).out().lines().skip(1))
                        .toList());
    }

    @Test
    void listsTheColumnsInTheOrderThatAProfileHas(@TempDir Path folder) throws IOException {
        Path profile = Files.writeString(folder.resolve("order.yaml"), """
                format: parentsquare
                files:
                  groups.csv:
                    dropped: [category]
                    attributes: [Legacy Key]
                    order: [Legacy Key, group_id, group_name, school_id]
                """);
        assertThat(cells(CliRun.of("spec", "parentsquare", "--profile", profile.toString())))
                .filteredOn(cells -> cells.get(0).equals("groups.csv"))
                .extracting(cells -> cells.get(1) + " " + cells.get(2))
                .containsExactly("1 Legacy Key", "2 group_id", "3 group_name", "4 school_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec", "rules"})
    void saysTheSameInEveryOutput(String command) {
        List<List<String>> tsv = cells(CliRun.of(command, "parentsquare", "--output", "tsv"));
        assertThat(cells(CliRun.of(command, "parentsquare"))).isEqualTo(tsv);
        List<List<String>> markdown = CliRun.of(command, "parentsquare", "--output", "markdown")
                .out()
                .lines()
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
        assertThat(markdown.get(1)).allMatch("---"::equals).hasSameSizeAs(tsv.get(0));
        assertThat(Stream.concat(markdown.stream().limit(1), markdown.stream().skip(2)))
                .containsExactlyElementsOf(tsv);
        JsonNode json = JsonMapper.shared()
                .readTree(CliRun.of(command, "parentsquare", "--output=json").out());
        assertThat(json).hasSize(tsv.size() - 1);
        for (int i = 0; i < json.size(); i++) {
            assertThat(json.get(i).propertyNames()).containsExactlyElementsOf(tsv.get(0));
            assertThat(json.get(i).values().stream().map(ListingsTest::text)).containsExactlyElementsOf(tsv.get(i + 1));
        }
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return String.join(
                    ",", node.values().stream().map(JsonNode::asString).toList());
        }
        return node.isNull() ? "" : node.asString();
    }

    @Test
    void keepsTabsAndLineBreaksOutOfItsCells() {
        Listing listing = new Listing("a", "b");
        listing.add("x\ty\r\nz", "p|q");
        assertThat(listing.text(Output.TSV)).isEqualTo("a\tb\nx y z\tp|q\n");
        assertThat(listing.text(Output.MARKDOWN)).isEqualTo("| a | b |\n| --- | --- |\n| x y z | p\\|q |\n");
    }

    private static List<List<String>> cells(CliRun run) {
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out().lines().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
