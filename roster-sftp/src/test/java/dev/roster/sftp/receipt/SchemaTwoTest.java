package dev.roster.sftp.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Loosened;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.staging.RejectedCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
        return SchemaExample.with(new ReceiptPlan(
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
                List.of(new RejectedCount("students.csv", 1, 0))));
    }
}
