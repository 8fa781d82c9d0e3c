package org.example.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that somebody left behind. */
final class Written {
    private Written() {}

    static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Returns the files that hold a text; those that are gone by now are passed over. */
    static List<Path> holding(String text, List<Path> files) throws IOException {
        List<Path> holding = new ArrayList<>();
        for (Path file : files) {
            try {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.add(file);
                }
            } catch (NoSuchFileException e) {
                // Spark takes away what it needs no more
            }
        }
        return holding;
    }
}
