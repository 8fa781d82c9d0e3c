package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.fault.DeliveryException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
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
        List<String> keyLines;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
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
            seen.addAll(failing.server().tree());
            keyLines = failing.keyLines();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        seen.add(printed.toString(StandardCharsets.UTF_8));
        List<String> logged = RecordedLogs.stop();
        assertThat(logged).contains("TRACE control this line is recorded ");
        seen.addAll(logged);
        assertThat(seen).hasSizeGreaterThan(60).allSatisfy(PlantedTokenTest::assertClean);
        assertThat(keyLines).hasSizeGreaterThan(10);
        assertThat(seen).allSatisfy(text -> assertThat(text).doesNotContain(keyLines));
    }

    private static void assertClean(String text) {
        for (String secret : FailingDeliveries.secrets()) {
            assertThat(text).doesNotContainIgnoringCase(secret);
            spellings(secret).forEach(spelling -> assertThat(text).doesNotContain(spelling));
        }
    }

    /** Returns how a secret looks inside longer text in base64, wherever it begins in there, and in hexadecimal digits. */
    private static List<String> spellings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        List<String> spellings = new ArrayList<>();
        spellings.add(HexFormat.of().formatHex(bytes));
        spellings.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int skipped = 0; skipped < 3; skipped++) {
            byte[] whole = Arrays.copyOfRange(bytes, skipped, skipped + (bytes.length - skipped) / 3 * 3);
            spellings.add(Base64.getEncoder().encodeToString(whole));
        }
        return spellings;
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
