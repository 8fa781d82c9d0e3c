package dev.roster.sftp.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Loosened;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.staging.RejectedCount;
import dev.roster.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A receipt of schema 2 is read for ever, whatever comes after it; the page for people shows one. */
class SchemaTwoTest {
    private static final Path KEPT = Path.of("src/test/resources/receipts/schema-2.json");
    private static final Path PAGE = Path.of("..", "docs", "receipts.md");

    private static final Loosened ROLLOVER =
            new Loosened("removals", "", 60, 10, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final Loosened LOOSE = new Loosened("floor", "", 50, 10, null, null);

    @Test
    void isReadAsItWasWritten() throws IOException {
        byte[] kept = Files.readAllBytes(KEPT);
        Receipt read = Receipt.of("schema-2.json", kept);
        assertThat(read).isEqualTo(example());
        assertThat(read.json()).isEqualTo(kept);
    }

    @Test
    void isWhatThePageShows() throws IOException {
        String shown = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(shown).isEqualTo(Files.readString(KEPT));
    }

    @Test
    void isReadWithHoldsToo() throws IOException {
        Hold hold = new Hold(SafetyRule.REMOVALS, "students.csv", 3, 120, "120 rows of school 3 are gone");
        Receipt held = example().with(new ReceiptPlan(true, null, List.of(hold), List.of(), List.of(LOOSE), List.of()));
        Receipt filed = held.filedAs(7, null);
        assertThat(Receipt.of("000007.json", filed.json())).isEqualTo(filed);
        Receipt unplanned = example().with(ReceiptPlan.NONE).filedAs(8, null);
        assertThat(Receipt.of("000008.json", unplanned.json())).isEqualTo(unplanned);
    }

    @Test
    void isReadWithTheDayToo() throws IOException {
        LocalDate day = LocalDate.of(2026, 3, 5);
        Receipt filed = example()
                .with(new ReceiptPlan(true, null, day, List.of(), List.of(), List.of(), List.of()))
                .filedAs(9, null);
        assertThat(new String(filed.json(), StandardCharsets.UTF_8))
                .contains("\"difference\": null,\n    \"day\": \"2026-03-05\",\n    \"holds\"");
        assertThat(Receipt.of("000009.json", filed.json())).isEqualTo(filed);
    }

    private static Receipt example() {
        return new Receipt(
                        Receipt.Outcome.COMMITTED,
                        "b5469406ffccd01fcc38b24bf67ff36169be0d82d3b67769626afeb28f8982ff",
                        "samegoal",
                        "41f09a2c77d1",
                        "sftp.example.org:22",
                        "district",
                        "epoch",
                        "/upload",
                        "SHA256:2frn/OdqZIN1UI6Wf95DZo5nmifbb5U57YWSixZ4wc4",
                        "20260304-050607",
                        List.of(),
                        List.of(new ReceiptFile(
                                "students.csv",
                                5120,
                                912330,
                                "597c5342f1c0432a88133acd0e473415ea060e354e458b4a82029ba252bd6efe",
                                "/upload/20260304-050607/students.csv",
                                ReceiptFile.Verified.BY_HASH,
                                null)),
                        Instant.parse("2026-03-04T05:06:07Z"),
                        Instant.parse("2026-03-04T05:06:19Z"),
                        1,
                        912330,
                        List.of(),
                        null,
                        "north-district",
                        Map.of(Severity.WARNING, 2L),
                        new ReceiptPlan(
                                true,
                                "9b1c0e4f6a2d8375c4e1f09ab7d6523841fe0c9d7b6a5e4f3c2d1b0a99887766",
                                List.of(),
                                List.of(new Allowance(
                                        SafetyRule.REMOVALS,
                                        "students.csv",
                                        640,
                                        "the school at the lake closed",
                                        "9b1c0e4f6a2d8375c4e1f09ab7d6523841fe0c9d7b6a5e4f3c2d1b0a99887766")),
                                List.of(ROLLOVER),
                                List.of(new RejectedCount("students.csv", 1, 0))),
                        ReceiptSnapshot.of(
                                "000002.snapshot", "1c84a1e0a7f2f7d0b16a5c4b8f3f6d7d2a7d5f0f6b8e9c1d2e3f4a5b6c7d8e9f"),
                        null)
                .filedAs(2, "69ef318a4e742bbd5bfda62688646af5889fa1b3fa662a79d4b8da729a474092");
    }
}
