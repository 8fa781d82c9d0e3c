package dev.roster.sftp.sweep;

import dev.roster.io.RosterFolder;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A set of files as it lies here, and is to arrive. */
record SentSet(Path place, Map<String, byte[]> files) {

    /** Writes a set of made-up bytes into a folder. */
    static SentSet write(Path place, long seed) throws IOException {
        Random random = new Random(seed);
        byte[] students = new byte[100_000];
        byte[] sections = new byte[40_000];
        random.nextBytes(students);
        random.nextBytes(sections);
        byte[] schools = "school_id,name\n%s,Oak\n".formatted(seed).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(place);
        Files.write(place.resolve("schools.csv"), schools);
        Files.write(place.resolve("sections.csv"), sections);
        Files.write(place.resolve("students.csv"), students);
        return read(place);
    }

    static SentSet read(Path place) throws IOException {
        return new SentSet(place, bytes(place));
    }

    RosterFolder folder() {
        return RosterFolder.at(place);
    }

    /** Returns a report that allows them. */
    Report report() {
        List<FileFacts> facts = files.entrySet().stream()
                .map(file -> new FileFacts(file.getKey(), 1, file.getValue().length, sha256(file.getValue())))
                .toList();
        List<String> order = List.copyOf(files.keySet());
        return new Report(
                "parentsquare",
                "rules-1",
                Report.Status.COMPLETE,
                List.of(),
                facts,
                order,
                List.of(),
                List.of(),
                Map.of());
    }

    static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                bytes.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return bytes;
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
