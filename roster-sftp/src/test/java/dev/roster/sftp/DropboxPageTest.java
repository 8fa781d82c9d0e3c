package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxHabit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/dropbox.md shows code that was compiled, and names everything that a dropbox can be told. */
class DropboxPageTest {
    private static final Path PAGE = Path.of("../docs/dropbox.md");
    private static final Path EXAMPLE = Path.of("src/test/java/dev/roster/sftp/DropboxExampleTest.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHOWN =
            Pattern.compile("// docs/dropbox.md: (?!end)\\w+\n(.*?) *// docs/dropbox.md: end", Pattern.DOTALL);

    @Test
    void showsWhatTheTestsRun() throws IOException {
        List<String> shown = SHOWN.matcher(Files.readString(EXAMPLE))
                .results()
                .map(match -> match.group(1).stripTrailing().stripIndent() + "\n")
                .toList();
        List<String> blocks = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(Files.readString(PAGE)).results().toList()) {
            blocks.add(block.group(1));
        }
        assertThat(blocks).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void namesEveryHabit() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Arrays.stream(DropboxHabit.values()).map(habit -> "`" + habit + "`"))
                .allMatch(page::contains);
    }

    @Test
    void namesTheVersionsThatItIsTestedWith() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        List<String> versions = Pattern.compile(
                        "(?s)<artifactId>([a-z-]+)</artifactId>\\s*<version>([0-9.]+)</version>")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> "<%s.version>%s<".formatted(found.group(1).replaceFirst("-.*", ""), found.group(2)))
                .toList();
        assertThat(versions).hasSize(3).allMatch(pom::contains);
    }
}
