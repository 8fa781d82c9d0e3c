package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.fault.DeliveryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What is planted in cells and secrets appears nowhere, however a delivery fails. */
@Timeout(60)
class PlantedTokenTest {
    @TempDir
    Path temporary;

    @Test
    void appearsInNoLogNoExceptionNoJournalAndNoReceipt() throws IOException {
        List<String> seen = new ArrayList<>();
        RecordedLogs.start();
        try (FailingDeliveries failing = new FailingDeliveries(temporary)) {
            LoggerFactory.getLogger("control").trace("this {} is recorded", "line");
            failing.succeed();
            for (Map.Entry<Class<? extends DeliveryException>, FailingDeliveries.Way> way : failing.ways()) {
                failing.fail(way);
            }
            for (Object told : failing.told()) {
                seen.add(told.toString());
                if (told instanceof Throwable thrown) {
                    seen.add(Faults.trace(thrown));
                }
            }
            seen.addAll(filesIn(failing.folder()));
        }
        List<String> logged = RecordedLogs.stop();
        assertThat(logged).contains("TRACE control this line is recorded ");
        seen.addAll(logged);
        assertThat(seen).hasSizeGreaterThan(60).allSatisfy(PlantedTokenTest::assertClean);
    }

    private static void assertClean(String text) {
        for (String secret : FailingDeliveries.secrets()) {
            String encoded =
                    Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(text).doesNotContainIgnoringCase(secret).doesNotContain(encoded);
        }
    }

    /** Returns names and contents of what is kept. */
    private static List<String> filesIn(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.add(path.toString());
                found.add(Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }
}
