package dev.roster.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages of {@code languages.txt}, codes and names, lower case. The platform's own list differs by version. */
final class Languages {
    static final Set<String> KNOWN = read();

    private Languages() {}

    private static Set<String> read() {
        Set<String> known = new HashSet<>();
        try (InputStream in = Languages.class.getResourceAsStream("languages.txt")) {
            if (in == null) {
                throw new IllegalStateException("languages.txt is missing from this module; build it again");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line.toLowerCase(Locale.ROOT), known));
        } catch (IOException e) {
            throw new UncheckedIOException("languages.txt cannot be read; build this module again", e);
        }
        return Set.copyOf(known);
    }

    /** A line is codes, a colon, and names with commas between. */
    private static void add(String line, Set<String> known) {
        int colon = line.indexOf(": ");
        known.addAll(List.of(line.substring(0, colon).split(" ")));
        known.addAll(List.of(line.substring(colon + 2).split(", ")));
    }
}
