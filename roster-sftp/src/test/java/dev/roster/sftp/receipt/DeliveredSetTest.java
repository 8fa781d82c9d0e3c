package dev.roster.sftp.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Since when a set, and each of its files, is as it is, as the receipts of a target tell. */
class DeliveredSetTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @TempDir
    private Path folder;

    private int number;

    @Test
    void deliveriesOfAnotherFormatToTheSameTargetEndNoCount() throws IOException {
        Path last = folder;
        for (int night = 0; night < 4; night++) {
            deliver("classtag", night, Map.of("users.csv", "b" + night));
            last = deliver("parentsquare", night, Map.of("students.csv", "a", "parents.csv", "p" + night));
        }
        assertThat(DeliveredSet.days(last))
                .isEqualTo(Map.of("students.csv", MONDAY, "parents.csv", MONDAY.plusDays(3)));
        assertThat(DeliveredSet.since(last)).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void aSetIsAsOldAsItsFirstDeliveryWhateverElseTheTargetTakes() throws IOException {
        Path last = folder;
        for (int night = 0; night < 4; night++) {
            last = deliver("parentsquare", night, Map.of("students.csv", "a"));
            deliver("classtag", night, Map.of("users.csv", "b" + night));
        }
        assertThat(DeliveredSet.since(last)).isEqualTo(MONDAY);
    }

    @Test
    void countsFromTheDayThatTheReceiptNames() throws IOException {
        Receipt late = receipt("parentsquare", "2026-03-03T01:00:00Z", Map.of("students.csv", "a"));
        assertThat(DeliveredSet.since(keep(late.with(on(MONDAY))))).isEqualTo(MONDAY);
        assertThat(DeliveredSet.days(keep(late))).isEqualTo(Map.of("students.csv", MONDAY));
    }

    @Test
    void aDayThatWasMistypedIsForgottenWithTheNextNight() throws IOException {
        Receipt typed = receipt("parentsquare", MONDAY + "T02:00:00Z", Map.of("students.csv", "a"));
        keep(typed.with(on(MONDAY.plusYears(1))));
        Path last = deliver("parentsquare", 1, Map.of("students.csv", "a"));
        assertThat(DeliveredSet.since(last)).isEqualTo(MONDAY.plusDays(1));
        assertThat(DeliveredSet.days(last)).isEqualTo(Map.of("students.csv", MONDAY.plusDays(1)));
    }

    private static ReceiptPlan on(LocalDate day) {
        return new ReceiptPlan(true, null, day, List.of(), List.of(), List.of(), List.of());
    }

    private Path deliver(String format, int night, Map<String, String> files) throws IOException {
        return keep(receipt(format, MONDAY.plusDays(night) + "T02:00:00Z", files));
    }

    private Path keep(Receipt receipt) throws IOException {
        Receipt kept = receipt.filedAs(++number, null);
        return Files.write(folder.resolve("00000%s.json".formatted(number)), kept.json());
    }

    private static Receipt receipt(String format, String finished, Map<String, String> files) {
        return new Receipt(
                Outcome.COMMITTED,
                "id",
                format,
                "rules-1",
                "sftp.example.org:22",
                "district",
                "flat",
                "/upload",
                null,
                null,
                List.of(),
                files.entrySet().stream()
                        .map(file ->
                                new ReceiptFile(file.getKey(), 1, 1, file.getValue(), "/" + file.getKey(), null, null))
                        .toList(),
                Instant.parse(finished),
                Instant.parse(finished),
                1,
                1,
                List.of(),
                null,
                "",
                Map.of(),
                ReceiptPlan.NONE,
                ReceiptSnapshot.none("no key for snapshots was given"),
                null);
    }
}
