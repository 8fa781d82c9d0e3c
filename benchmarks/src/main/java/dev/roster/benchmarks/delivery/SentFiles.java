package dev.roster.benchmarks.delivery;

import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files to send, and where they lie.
 *
 * @param folder the folder that holds them and nothing else
 * @param files what they are
 */
record SentFiles(Path folder, List<FileFacts> files) {
    static final String UNREAD = "";

    /** Makes so many files of so many random bytes. */
    static SentFiles make(Path folder, int count, int bytes) throws IOException {
        Files.createDirectories(folder);
        List<FileFacts> files = new ArrayList<>();
        Random random = new Random(bytes);
        for (int i = 0; i < count; i++) {
            String name = "file%02d.csv".formatted(i);
            files.add(new FileFacts(name, 1, bytes, write(folder.resolve(name), bytes, random)));
        }
        return new SentFiles(folder, files);
    }

    /** Takes the files of a folder as they are, without reading them. */
    static SentFiles of(Path folder) throws IOException {
        List<FileFacts> files = new ArrayList<>();
        try (Stream<Path> there = Files.list(folder)) {
            for (Path file : there.sorted().toList()) {
                byte[] digest = sha256().digest(Files.readAllBytes(file));
                String name = String.valueOf(file.getFileName());
                files.add(
                        new FileFacts(name, 1, Files.size(file), HexFormat.of().formatHex(digest)));
            }
        }
        return new SentFiles(folder, files);
    }

    /** Returns a report that allows them to be published. */
    Report report() {
        List<String> order = files.stream().map(FileFacts::name).toList();
        return new Report(
                "parentsquare",
                "none",
                Report.Status.COMPLETE,
                List.of(),
                files,
                order,
                List.of(),
                List.of(),
                Map.of());
    }

    /** Fails unless each lies somewhere below a folder, once, byte for byte. */
    void requireArrivedIn(Path upload) throws IOException {
        for (FileFacts file : files) {
            try (Stream<Path> there = Files.walk(upload)) {
                List<Path> found =
                        there.filter(path -> path.endsWith(file.name())).toList();
                if (found.size() != 1 || Files.mismatch(found.get(0), folder.resolve(file.name())) >= 0) {
                    throw new IOException("%s did not arrive as it was sent".formatted(file.name()));
                }
            }
        }
    }

    private static String write(Path file, int bytes, Random random) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[Math.min(bytes, 1 << 20)];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int left = bytes; left > 0; left -= part.length) {
                random.nextBytes(part);
                int length = Math.min(left, part.length);
                out.write(part, 0, length);
                digest.update(part, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
