package dev.roster.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the project's pages lead somewhere. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern TARGET = Pattern.compile("^#+ (.+)$|<a id=\"([^\"]+)\">", Pattern.MULTILINE);

    @Test
    void everyLinkHasATarget() throws IOException {
        List<Path> pages = Stream.concat(
                        Repository.files(Repository.DOCS, ".md").stream(),
                        Stream.of(
                                        "README.md",
                                        "CONTRIBUTING.md",
                                        "examples/rest-delivery/README.md",
                                        "examples/vendor-test-suite/README.md")
                                .map(Repository.ROOT::resolve))
                .toList();
        for (Path page : pages) {
            LINK.matcher(Files.readString(page)).results().forEach(link -> {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                assertThat(target).as("%s in %s", link.group(), page).exists();
                if (link.group(2) != null) {
                    assertThat(targets(target))
                            .as("%s in %s", link.group(), page)
                            .contains(link.group(2));
                }
            });
        }
    }

    private static Set<String> targets(Path page) {
        return TARGET.matcher(text(page))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : Markdown.anchor(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
