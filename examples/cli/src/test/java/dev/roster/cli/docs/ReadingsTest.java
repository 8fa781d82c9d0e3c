package dev.roster.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The readings and the code that follows them name each other rightly. */
class ReadingsTest {
    private static final Path READINGS = Repository.DOCS.resolve("readings.md");
    private static final String ID = "[A-Z][0-9]+";
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:reading|ruling)s?\\s+(?:\\*\\s+)?(" + ID + "(?:(?:, | and )" + ID + ")*)");
    private static final Pattern ROW = Pattern.compile("<a id=\"([^\"]+)\"></a>(" + ID + ")");
    private static final Pattern WHERE = Pattern.compile("`([A-Z][A-Za-z]+)`(?=[^|]*\\|$)", Pattern.MULTILINE);

    @Test
    void everyReadingThatCodeNamesHasARow() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            NAMED.matcher(Files.readString(source))
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split("\\W+(?:and )?", -1)))
                    .forEach(named::add);
        }
        assertThat(rows().map(row -> row.group(2))).containsAll(named).doesNotHaveDuplicates();
        assertThat(named).contains("P18", "P36", "R13");
    }

    @Test
    void everyRowCanBeLinkedTo() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.group(1)).isEqualTo(Markdown.anchor(row.group(2))));
    }

    @Test
    void everyPlaceIsATypeThatThereIs() throws IOException {
        Set<String> types = sources().stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(WHERE.matcher(Files.readString(READINGS)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(types);
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(READINGS)).results();
    }

    private static List<Path> sources() throws IOException {
        return Repository.files(Repository.ROOT, ".java").stream()
                .filter(source -> Repository.slashed(source).contains("/src/main/"))
                .toList();
    }
}
