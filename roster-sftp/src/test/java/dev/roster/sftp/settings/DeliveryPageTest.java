package dev.roster.sftp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.Replace;
import dev.roster.sftp.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for people has the keys that there are. */
class DeliveryPageTest {
    private static final Path PAGE = Path.of("..", "docs", "delivery.md");

    @Test
    void explainsEachKeyOnce() throws IOException {
        List<String> explained = Pattern.compile("^\\| `([A-Za-z]+)` \\|", Pattern.MULTILINE)
                .matcher(section("## Target files"))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(explained)
                .containsExactlyElementsOf(Stream.concat(TargetKeys.TOP.stream(), TargetKeys.AUTH.stream())
                        .toList());
    }

    @Test
    void namesEachChoice() throws IOException {
        assertThat(choices("layout")).containsExactlyElementsOf(TargetLayoutReader.LAYOUTS);
        assertThat(choices("replace")).startsWith(spellings(Replace.values()));
        assertThat(choices("verify")).containsExactly(spellings(Verification.values()));
        assertThat(section("## Layouts")).contains(TargetLayoutReader.LAYOUTS);
    }

    private static String[] spellings(Enum<?>[] constants) {
        return Arrays.stream(constants).map(TargetValues::spelling).toArray(String[]::new);
    }

    private static List<String> choices(String key) throws IOException {
        Matcher row = Pattern.compile("^\\| `%s` \\|([^|]*)\\|".formatted(key), Pattern.MULTILINE)
                .matcher(section("## Target files"));
        assertThat(row.find()).isTrue();
        return Pattern.compile("`([a-z-]+)`")
                .matcher(row.group(1))
                .results()
                .map(choice -> choice.group(1))
                .toList();
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(heading);
        int end = page.indexOf("\n## ", start + heading.length());
        return page.substring(start, end < 0 ? page.length() : end);
    }
}
