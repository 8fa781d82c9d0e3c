package dev.roster.cli.docs;

import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Where the project's files are, seen from this module, and the formats that it ships. */
final class Repository {
    static final Path ROOT = Path.of("..", "..");
    static final Path DOCS = ROOT.resolve("docs");

    private Repository() {}

    /** Returns the formats in the order of their ids, without those that only tests know. */
    static List<Format> formats() {
        return ServiceLoader.load(FormatProvider.class).stream()
                .filter(provider -> !provider.type().getName().startsWith("dev.roster.cli."))
                .flatMap(provider -> provider.get().formats().stream())
                .sorted(Comparator.comparing(Format::id))
                .toList();
    }

    /** Returns the files under a folder of the project whose names have an ending, built ones left out. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !slashed(file).contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns a path as it is written everywhere in the project. */
    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
