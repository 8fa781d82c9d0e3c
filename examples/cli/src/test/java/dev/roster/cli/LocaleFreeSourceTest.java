package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What formats a number writes it in the digits of the machine's language: in Egypt no file would be the same. */
class LocaleFreeSourceTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern NUMBER = Pattern.compile("%([0-9]+\\$)?[-#+0,(]*[0-9]*(\\.[0-9]+)?[deEfgG]");

    private static List<String> numbers(Path module) throws IOException {
        Path main = module.resolve("src/main/java");
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(main)) {
            try (Stream<Path> all = Files.walk(main)) {
                for (Path file :
                        all.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> NUMBER.matcher(line).find())
                            .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
                }
            }
        }
        return found;
    }

    private static Stream<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @Test
    void formatsNoNumberInTheLanguageOfTheMachine() throws IOException {
        List<Path> modules = Stream.concat(
                        children(ROOT)
                                .filter(each -> each.getFileName().toString().startsWith("roster-")),
                        children(ROOT.resolve("examples")))
                .toList();
        List<String> found = new ArrayList<>();
        for (Path module : modules) {
            found.addAll(numbers(module));
        }

        assertThat(modules).contains(ROOT.resolve("roster-model"), ROOT.resolve("examples/cli"));
        assertThat(found).as("use %s, or add the digits up").isEmpty();
    }

    @Test
    void knowsThemWhenItSeesThem() {
        assertThat(List.of("%d", "%03d", "%,d", "%1$d", "%.2f", "%-8d"))
                .allMatch(text -> NUMBER.matcher(text).find());
        assertThat(List.of("%s", "50 % done", "row % others", "%02X", "100%", "%n"))
                .noneMatch(text -> NUMBER.matcher(text).find());
    }
}
