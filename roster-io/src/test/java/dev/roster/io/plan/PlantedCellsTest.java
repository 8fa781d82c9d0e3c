package dev.roster.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.io.plan.Drift.Pattern;
import dev.roster.io.snapshot.SetSnapshot;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planted in every cell of two nights is in no file that is made to compare them, and in nothing that is said. */
class PlantedCellsTest {
    private static final String TOKEN = "zq7planted";

    @TempDir
    private Path folder;

    @Test
    void areInNoSnapshotAndInNoDifference() throws IOException {
        ComparedText sets = new ComparedText(ParentSquare.FORMAT, folder);
        Path before = sets.write(night("00" + TOKEN, "old"));
        Path now = sets.write(night(TOKEN, "new"));
        try (SetSnapshot earlier = sets.snapshot(before);
                SetSnapshot later = sets.snapshot(now)) {
            List<Path> made = made();
            assertThat(made).anyMatch(file -> file.endsWith("set.snapshot")).hasSizeGreaterThanOrEqualTo(2);
            for (Path file : made) {
                requireSilence(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            Difference difference =
                    Comparison.of(ParentSquare.FORMAT, ComparedSet.of(earlier), ComparedSet.of(later), folder);
            assertThat(difference.drifts())
                    .extracting(Drift::pattern)
                    .contains(Pattern.LEADING_ZEROS_LOST)
                    .hasSizeGreaterThan(0);
            assertThat(difference.files())
                    .hasSize(12)
                    .anyMatch(
                            file -> file.counts().removed() > 0 && file.counts().added() > 0)
                    .anyMatch(file -> !file.schools().isEmpty());
            requireSilence(difference.toString() + earlier.snapshot() + later.snapshot());
        }
    }

    @Test
    void areInNoRefusal() throws IOException {
        ComparedText sets = new ComparedText(ParentSquare.FORMAT, folder);
        for (String text : List.of(TOKEN + "," + TOKEN + "\n", "school_id,school_name\n" + TOKEN + ",\"" + TOKEN)) {
            Path set = sets.write(Map.of("schools.csv", text));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> sets.snapshot(set))
                    .withMessageStartingWith("schools.csv")
                    .satisfies(refused -> requireSilence(refused.toString()));
        }
    }

    /** Two rows a file: one whose ids change in bulk, and one that is nowhere on the other night. */
    private static Map<String, String> night(String token, String other) {
        Map<String, String> files = new LinkedHashMap<>();
        for (FileSpec<?> file : ParentSquare.FORMAT.files()) {
            int width = file.columns().size();
            String header =
                    file.columns().stream().map(column -> column.header()).collect(Collectors.joining(","));
            files.put(file.name(), header + "\n" + row(token, width) + row(TOKEN + other, width));
        }
        return files;
    }

    private static String row(String cell, int width) {
        return String.join(",", Stream.generate(() -> cell).limit(width).toList()) + "\n";
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getParent()).contains("roster-compare-"))
                    .toList();
        }
    }

    private static void requireSilence(String text) {
        assertThat(text).doesNotContainIgnoringCase("zq7", "planted");
    }
}
