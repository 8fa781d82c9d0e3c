package dev.roster.benchmarks.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Delivering, ours against the sftp client of OpenSSH: the same files to the same server, in turn, each side as a program
 * of its own. From each time the median of runs is taken that deliver one byte, so that starting a JVM, agreeing on keys
 * and logging in do not count. What arrived is compared before a time is printed.
 */
final class DeliveryRace {
    private static final int ROUNDS = 5;

    private final LoopbackSshd server;
    private final Path folder;

    private DeliveryRace(LoopbackSshd server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Takes, where they are to be others, how many rounds. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        Path folder = Files.createTempDirectory("roster-race-");
        try (LoopbackSshd server = LoopbackSshd.start(folder)) {
            DeliveryRace race = new DeliveryRace(server, folder);
            System.out.printf(
                    "JDK %s, %d cores, %d rounds in turn; ratio: sftp's time / ours%n",
                    Runtime.version(), Runtime.getRuntime().availableProcessors(), rounds);
            race.run("200 MB, loopback", server.port(), 1, 200_000_000, rounds);
            try (SlowLine line = SlowLine.to(server.port(), 50)) {
                race.run("20 MB, 50 ms", line.port(), 1, 20_000_000, rounds);
                race.run("50 files of 10 KB, 50 ms", line.port(), 50, 10_000, rounds);
            }
        } finally {
            delete(folder);
        }
    }

    private void run(String name, int port, int files, int bytes, int rounds) throws IOException {
        Path facts = make("set", files, bytes);
        Path least = make("least", 1, 1);
        double[][] times = new double[5][rounds];
        for (int round = 0; round < rounds; round++) {
            times[0][round] = ours(port, least, "plain");
            times[1][round] = theirs(port, least);
            times[2][round] = ours(port, facts, "plain");
            times[3][round] = theirs(port, facts);
            times[4][round] = ours(port, facts, "whole");
        }
        double ours = median(times[2]) - median(times[0]);
        double theirs = median(times[3]) - median(times[1]);
        System.out.printf(
                "%-26s ours %7.3f s, sftp %7.3f s, ratio %5.2f   (without files: %.3f and %.3f; whole publication %.3f s, with the JVM's start)%n",
                name, ours, theirs, theirs / ours, median(times[0]), median(times[1]), median(times[4]));
    }

    private double ours(int port, Path facts, String how) throws IOException {
        clear();
        double seconds = Run.seconds(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OneDelivery.class.getName(),
                String.valueOf(port),
                server.fingerprint(),
                server.userKey().toString(),
                server.upload().toString(),
                files(facts).toString(),
                facts.toString(),
                how));
        requireArrived(facts);
        return seconds;
    }

    private double theirs(int port, Path facts) throws IOException {
        clear();
        Path batch =
                Files.writeString(folder.resolve("batch"), "put %s/* %s/%n".formatted(files(facts), server.upload()));
        double seconds = Run.seconds(List.of(
                "sftp",
                "-q",
                "-b",
                batch.toString(),
                "-i",
                server.userKey().toString(),
                "-P",
                String.valueOf(port),
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "Ciphers=aes128-gcm@openssh.com",
                System.getProperty("user.name") + "@127.0.0.1"));
        requireArrived(facts);
        return seconds;
    }

    /** Makes files of random bytes, and a file of what they are. */
    private Path make(String name, int files, int bytes) throws IOException {
        Path into = folder.resolve(name + "-files");
        delete(into);
        Files.createDirectories(into);
        List<String> facts = new ArrayList<>();
        Random random = new Random(bytes);
        for (int i = 0; i < files; i++) {
            Path file = into.resolve("file%02d.csv".formatted(i));
            facts.add("%s %s %s".formatted(file.getFileName(), bytes, write(file, bytes, random)));
        }
        return Files.write(folder.resolve(name), facts);
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

    private void requireArrived(Path facts) throws IOException {
        for (String line : Files.readAllLines(facts)) {
            String[] words = line.split(" ", -1);
            try (Stream<Path> there = Files.walk(server.upload())) {
                List<Path> found = there.filter(path -> path.endsWith(words[0])).toList();
                if (found.size() != 1
                        || Files.mismatch(found.get(0), files(facts).resolve(words[0])) >= 0) {
                    throw new IOException("%s did not arrive as it was sent".formatted(words[0]));
                }
            }
        }
    }

    private static Path files(Path facts) {
        return facts.resolveSibling(facts.getFileName() + "-files");
    }

    private void clear() throws IOException {
        delete(server.upload());
        Files.createDirectories(server.upload());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
