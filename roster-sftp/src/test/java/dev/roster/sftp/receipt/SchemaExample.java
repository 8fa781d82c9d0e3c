package dev.roster.sftp.receipt;

import dev.roster.problem.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The receipt that is kept in each schema. */
final class SchemaExample {
    private SchemaExample() {}

    /** Returns it with a plan; {@code null} as in schema 1, which knew none. */
    static Receipt with(@Nullable ReceiptPlan plan) {
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
                        plan,
                        ReceiptSnapshot.of(
                                "000002.snapshot", "1c84a1e0a7f2f7d0b16a5c4b8f3f6d7d2a7d5f0f6b8e9c1d2e3f4a5b6c7d8e9f"),
                        null)
                .filedAs(2, "69ef318a4e742bbd5bfda62688646af5889fa1b3fa662a79d4b8da729a474092");
    }
}
