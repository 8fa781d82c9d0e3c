package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.problem.Severity;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.sftp.receipt.ReceiptLink;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptVerifyTest {
    private static final String DIGEST = "1f7ab3b6a2ba1ee9f21fd2f1d8d8d5e0a2d1e6b51f1ebd4f6ef8f1d5e1a2b3c4";

    @TempDir
    private Path folder;

    @TempDir
    private Path staged;

    private String last = "";

    @BeforeEach
    void keep() throws IOException {
        String previous = null;
        for (int number = 1; number <= 2; number++) {
            ReceiptLink link = keep(number, previous);
            previous = link.sha256();
        }
        last = Objects.requireNonNull(previous);
    }

    private ReceiptLink keep(int number, @Nullable String previous) throws IOException {
        Receipt receipt = receipt().filedAs(number, previous);
        ReceiptLink link = Objects.requireNonNull(receipt.link());
        Files.write(folder.resolve(link.fileName()), receipt.json());
        Files.write(folder.resolve(ReceiptHead.FILE), new ReceiptHead(number, link.sha256()).json());
        return link;
    }

    @Test
    void saysThatEverythingHolds() {
        CliRun run = CliRun.of("receipt", "verify", file(2));
        assertThat(run.out())
                .startsWith("000001.json  committed, 2026-03-04T05:06:09Z, sftp.example.org:22, 1 file\n")
                .endsWith("""
                        000002.json  committed, 2026-03-04T05:06:09Z, sftp.example.org:22, 1 file
                                     sha256 %s
                        Holds: 2 receipts. No files were compared; name the folder or zip that was published with --files.
                        """.formatted(last));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void endsWithOneWhereAReceiptIsMissing() throws IOException {
        Files.delete(Path.of(file(2)));
        CliRun run = CliRun.of("receipt", "verify", folder.toString());
        assertThat(run.out()).endsWith("""
                        FOUND receipt 2 is missing: there is no 000002.json
                        Does not hold: 1 finding.
                        """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void endsWithOneWhereAFileIsNotTheOneThatWasDelivered() throws IOException {
        Files.writeString(staged.resolve("schools.csv"), "school_id,name\n");
        CliRun run = CliRun.of("receipt", "verify", folder.toString(), "--files", staged.toString());
        assertThat(run.out()).endsWith("""
                        FOUND schools.csv is not what receipt 2 names: 120 bytes then, 15 now
                        Does not hold: 1 finding.
                        """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void endsWithThreeWhereNothingCanBeRead() {
        assertThat(CliRun.of("receipt", "verify", file(9)).code()).isEqualTo(3);
        String nowhere = staged.resolve("nowhere").toString();
        assertThat(CliRun.of("receipt", "verify", folder.toString(), "--files", nowhere)
                        .code())
                .isEqualTo(3);
    }

    @Test
    void needsToKnowWhatToVerify() {
        assertThat(CliRun.of("receipt", "verify").code()).isEqualTo(2);
        assertThat(CliRun.of("receipt").code()).isEqualTo(2);
        assertThat(CliRun.of("receipt", "--help").code()).isZero();
    }

    private String file(int number) {
        return folder.resolve("00000%s.json".formatted(number)).toString();
    }

    private static Receipt receipt() {
        String path = "/upload/20260304-050607/schools.csv";
        return new Receipt(
                Receipt.Outcome.COMMITTED,
                "id-1",
                "parentsquare",
                "rules-1",
                "sftp.example.org:22",
                "district",
                "epoch",
                "/upload",
                "SHA256:abc",
                "20260304-050607",
                List.of(),
                List.of(new ReceiptFile("schools.csv", 3, 120, DIGEST, path, ReceiptFile.Verified.BY_SIZE, null)),
                Instant.parse("2026-03-04T05:06:07Z"),
                Instant.parse("2026-03-04T05:06:09Z"),
                1,
                120,
                List.of(),
                null,
                "",
                Map.of(Severity.WARNING, 1L),
                null,
                ReceiptSnapshot.none("no key for snapshots was given"),
                null);
    }
}
