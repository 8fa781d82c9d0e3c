package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code generate --mutate} says is planted is what the command that it prints finds, and nothing else. */
class MadeMutantsTest {
    private static final String PLANTED = "planted: ";
    private static final String FIND = "find it: java -jar roster.jar ";
    private static final String CHANGES =
            "roster: changed_file cannot be planted: it shows in a test only, which changes a"
                    + " file while another is read";
    private static final String NEEDS_A_PROFILE = "roster: %s cannot be planted: it needs a profile that says"
            + " 'lenient: true', 'upload: school' or 'periods'; name one with --profile";
    private static final Map<String, String> NEED_A_PROFILE =
            Map.of("classtag", "several_schools", "oneroster-1.1", "leniency_used", "oneroster-1.2", "leniency_used");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "classtag, duplicate_key",
        "oneroster-1.1, bad_date",
        "parentsquare, byte_order_mark",
        "parentsquare, dangling_reference",
        "samegoal, missing_column"
    })
    void isFoundByTheCommandThatIsPrinted(String format, String code) throws IOException {
        Map<String, String> faults = new TreeMap<>();
        assertThat(plant(format, code, faults)).isEmpty();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classtag", "oneroster-1.1", "oneroster-1.2", "parentsquare", "samegoal"})
    @Tag("deep")
    void eachCodeIsFoundOrRefusedForAReason(String format) throws IOException {
        Map<String, String> faults = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        for (String code :
                new TreeSet<>(new MadeMutants().codes(KnownFormats.load().named(format)))) {
            String reason = plant(format, code, faults);
            if (!reason.isEmpty()) {
                refused.put(code, reason);
            }
        }
        assertThat(faults).isEmpty();
        Map<String, String> expected = new TreeMap<>(Map.of("changed_file", CHANGES));
        String needy = NEED_A_PROFILE.getOrDefault(format, "");
        if (!needy.isEmpty()) {
            expected.put(needy, NEEDS_A_PROFILE.formatted(needy));
        }
        assertThat(refused).isEqualTo(expected);
    }

    /** Returns why it is refused; empty where it is not. */
    private String plant(String format, String code, Map<String, String> faults) throws IOException {
        String out = Files.createTempDirectory(folder, "set").toString();
        CliRun run = CliRun.of("generate", format, out, "--students", "20", "--seed", "3", "--mutate", code);
        if (run.code() == 2) {
            return run.err().strip();
        }
        List<String> planted = run.err()
                .lines()
                .filter(line -> line.startsWith(PLANTED))
                .map(line -> line.substring(PLANTED.length()))
                .sorted()
                .toList();
        String words = run.err()
                .lines()
                .filter(line -> line.startsWith(FIND))
                .map(line -> line.substring(FIND.length()))
                .findFirst()
                .orElse("nothing");
        CliRun validated = CliRun.of((words + " --report json").split(" "));
        List<String> found = validated.out().isEmpty() ? List.of(validated.err()) : found(validated.out(), code);
        if (planted.stream().noneMatch(line -> line.startsWith(code + " in ")) || !found.equals(planted)) {
            faults.put(code, "said %s, found %s by %s".formatted(planted, found, words));
        }
        return "";
    }

    /** Returns what a report has, in the words in which it was said to be planted. */
    private static List<String> found(String json, String code) {
        JsonNode problems = new ObjectMapper().readTree(json).get("problems");
        return StreamSupport.stream(problems.spliterator(), false)
                .filter(problem -> code.equals("draft_layout")
                        || !problem.get("code").asString().equals("draft_layout"))
                .map(MadeMutantsTest::words)
                .sorted()
                .toList();
    }

    private static String words(JsonNode problem) {
        return problem.get("code").asString()
                + " in "
                + (problem.get("file").isNull()
                        ? "the set"
                        : problem.get("file").asString())
                + (problem.get("line").isNull()
                        ? ""
                        : ", line " + problem.get("line").asLong())
                + (problem.get("column").isNull()
                        ? ""
                        : ", column " + problem.get("column").asString());
    }
}
