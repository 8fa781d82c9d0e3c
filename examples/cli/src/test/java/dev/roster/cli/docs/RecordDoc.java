package dev.roster.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a record's Javadoc says: the only place where a file and its columns are explained.
 *
 * @param about the text before the tags
 * @param components the text of each {@code @param}, by component
 */
record RecordDoc(String about, Map<String, String> components) {
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/(?:(?!/\\*\\*).)*", Pattern.DOTALL);

    static RecordDoc of(Class<?> type) {
        try {
            Matcher comment = Pattern.compile(COMMENT + "public record " + type.getSimpleName() + "\\(", Pattern.DOTALL)
                    .matcher(Files.readString(source(type)));
            if (!comment.find()) {
                throw new IllegalStateException(
                        type.getSimpleName() + " has no Javadoc; a record says what its file is");
            }
            return parsed(comment.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path source(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".java";
        try (Stream<Path> modules = Files.list(Repository.ROOT)) {
            List<Path> found = modules.map(
                            module -> module.resolve("src/main/java").resolve(name))
                    .filter(Files::exists)
                    .toList();
            return found.get(0);
        }
    }

    private static RecordDoc parsed(String comment) {
        String[] tags = comment.replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "`$1`")
                .strip()
                .split("\\s@param ", -1);
        Map<String, String> components = new LinkedHashMap<>();
        for (int i = 1; i < tags.length; i++) {
            String[] parts = tags[i].strip().split("\\s+", 2);
            components.put(parts[0], line(parts[1]));
        }
        return new RecordDoc(line(tags[0]), components);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Returns the first sentence of what the file is, without the reading that it rests on. */
    String firstSentence() {
        return about.replaceFirst("(?<=\\.) .*", "").replaceFirst(" \\((?:reading|ruling) [^)]*\\)", "");
    }
}
