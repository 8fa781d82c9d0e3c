package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token in every cell of two nights comes out of no plan, no hold, no receipt, no snapshot and no name of a file. */
class PlantedNightsTest {
    private static final String TOKEN = "Zq7planted";

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();
    private Path kept;
    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        kept = folder.resolve("kept");
        nights = Nights.of("parentsquare", Receiver.in(folder));
        nights.target(FLAT + KEY);
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void comesOutOfNothing() throws IOException {
        write(40, "4");
        assertThat(publish("--keep-staged", kept.toString()).code()).isZero();
        write(40, "44");
        CliRun findings = publish();
        assertThat(findings.code()).isEqualTo(1);
        assertThat(findings.err()).contains("not_in_list");
        CliRun carried = publish("--rejected", "carry-forward", "--keep-staged", kept.toString());
        assertThat(carried.code()).isZero();
        assertThat(carried.err()).contains("replaced by the row that was delivered last time");
        CliRun plan = run("plan", "parentsquare", nights.set().toString(), "--previous", kept.toString());
        assertThat(plan.code()).isEqualTo(1);
        write(20, "4");
        CliRun held = publish("--allow", "removals=parents:1", "--reason", "a slip", "--for", "0".repeat(64));
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      removals: ");
        for (String output : List.of("text", "json")) {
            CliRun planned = run(
                    "plan", "parentsquare", nights.set().toString(), "--previous", kept.toString(), "--output", output);
            assertThat(planned.code()).isEqualTo(4);
            assertThat(planned.out()).contains("students");
        }
        write(39, "44");
        CliRun dropped = publish("--rejected", "drop");
        assertThat(dropped.err()).contains("not_in_list; left out", "dangling_reference; left out");
        assertThat(dropped.code()).isZero();
        assertThat(run("receipt", "verify", nights.deliveries().toString()).out())
                .isNotEmpty();
        seen.addAll(files(nights.deliveries()));
        try (Stream<Path> files = Files.walk(kept)) {
            files.forEach(file -> seen.add(file.toString()));
        }
        assertThat(seen)
                .hasSizeGreaterThan(25)
                .allSatisfy(text ->
                        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("zq7", "planted", "5555550199"));
    }

    private CliRun publish(String... more) {
        return seen(nights.publish(more));
    }

    private CliRun run(String... words) {
        return seen(CliRun.with(Receiver.MACHINE, words));
    }

    private CliRun seen(CliRun run) {
        seen.add(run.out());
        seen.add(run.err());
        return run;
    }

    /** Writes students with one guardian each, of whom the 7th is in a grade; what can hold the token does. */
    private void write(int number, String grade) throws IOException {
        StringBuilder students = new StringBuilder("school_id,student_id,first_name,last_name,grade_level,city\n");
        StringBuilder parents =
                new StringBuilder("school_id,student_id,parent_id,first_name,last_name,email,mobile,relationship\n");
        for (int each = 1; each <= number; each++) {
            students.append("%1$ss,%1$s%2$s,%1$s,%1$s,%3$s,%1$s\n".formatted(TOKEN, each, each == 7 ? grade : "4"));
            parents.append(
                    "%1$ss,%1$s%2$s,%1$sp%2$s,%1$s,%1$s,%1$s%2$s@example.org,5555550199,%1$s\n".formatted(TOKEN, each));
        }
        nights.write("students.csv", students.toString());
        nights.write("parents.csv", parents.toString());
    }

    /** Returns names and contents of what is kept. */
    private static List<String> files(Path place) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.add(path.toString());
                found.add(Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }
}
