package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.fault.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A delivery that fails leaves nothing behind: no thread, no open file or socket, no temporary file. */
@Timeout(300)
class LeftoversTest {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final Path TEMPORARY_FILES = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    Path temporary;

    /** What other tests of this process have not ended yet: when they end, they must not hide what is left behind. */
    private final Set<Thread> othersThreads = Thread.getAllStackTraces().keySet();

    @Test
    void leavesNothingBehindInEachWayOfFailing() throws IOException {
        failAndCount(1);
    }

    @Test
    @Tag("deep")
    void leavesNothingBehindAfterTwoHundredFailures() throws IOException {
        failAndCount(14);
    }

    private void failAndCount(int rounds) throws IOException {
        try (FailingDeliveries failing = new FailingDeliveries(temporary)) {
            failing.succeed();
            fail(failing, 1);
            Map<String, Long> before = settled(failing, Map.of());
            fail(failing, rounds);
            assertThat(settled(failing, before))
                    .allSatisfy((what, found) -> assertThat(found).as(what).isLessThanOrEqualTo(before.get(what)));
        }
    }

    private static void fail(FailingDeliveries failing, int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Class<? extends DeliveryException>, FailingDeliveries.Way> way : failing.ways()) {
                failing.fail(way);
            }
            failing.examine();
        }
    }

    /** Counts until it is no more than expected or nothing is heard of any more: the server's side ends in its own time. */
    private Map<String, Long> settled(FailingDeliveries failing, Map<String, Long> expected) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        long quiet = System.nanoTime() + Duration.ofMillis(500).toNanos();
        Map<String, Long> found = count(failing);
        while (!noMore(found, expected) && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
            Map<String, Long> next = count(failing);
            if (expected.isEmpty() && next.equals(found) && System.nanoTime() > quiet) {
                return next;
            }
            found = next;
        }
        return found;
    }

    private static boolean noMore(Map<String, Long> found, Map<String, Long> expected) {
        return found.entrySet().stream()
                .allMatch(
                        each -> expected.containsKey(each.getKey()) && each.getValue() <= expected.get(each.getKey()));
    }

    private Map<String, Long> count(FailingDeliveries failing) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("connections", (long) failing.server().sessions());
        counts.put("temporary files", entries(TEMPORARY_FILES, ".roster-"));
        counts.put("half written files", halfWritten(failing.folder()) + halfWritten(temporary.resolve("local")));
        for (Path place : failing.places()) {
            counts.put("temporary names in " + place.getFileName(), temporaryNames(place));
        }
        counts.put("threads of ours", threads("sshj", "roster", "reader", "keep-alive"));
        counts.put("threads", threads(""));
        if (Files.isDirectory(OPEN_FILES)) {
            counts.put("open files and sockets", entries(OPEN_FILES, ""));
        }
        return counts;
    }

    private long threads(String... beginnings) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !othersThreads.contains(thread))
                .map(Thread::getName)
                .filter(name -> List.of(beginnings).stream().anyMatch(name::startsWith))
                .count();
    }

    private static long entries(Path folder, String beginning) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .count();
        }
    }

    private static long temporaryNames(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.getFileName().toString().contains(".roster-"))
                    .count();
        }
    }

    /** Everything but what a folder of deliveries, or of files, has for good. */
    private static long halfWritten(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.matches("journal\\.json|head\\.json|[0-9]{6}\\.json|lock|[a-z]+\\.csv"))
                    .count();
        }
    }
}
