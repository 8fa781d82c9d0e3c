package dev.roster.sftp.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    @Test
    void namesTheLayoutWhereThereIsNoEpoch() {
        Receipt receipt = receipt("flat", "/", null, "/schools.csv");
        assertThat(receipt.text()).isEqualTo("""
                Delivered: every file lies under its name.
                  layout    flat
                  to        district@sftp.example.org:22:/
                  host key  SHA256:abc
                  id        id-1
                  format    parentsquare (rules rules-1)
                  findings  0 errors, 0 warnings, 0 remarks
                  time      2026-03-04T05:06:07Z to 2026-03-04T05:06:09Z
                  sent      1 files, 120 bytes
                  /schools.csv: 3 rows, 120 bytes, verified by size
                    sha256 00ff
                """);
    }

    @Test
    void readsWellForPeople() {
        Receipt receipt = receipt("epoch", "/upload", "20260304-050607", "/upload/20260304-050607/schools.csv");
        assertThat(receipt.text()).isEqualTo("""
                Delivered, and COMPLETE.
                  epoch     20260304-050607
                  to        district@sftp.example.org:22:/upload
                  host key  SHA256:abc
                  id        id-1
                  format    parentsquare (rules rules-1)
                  findings  0 errors, 0 warnings, 0 remarks
                  time      2026-03-04T05:06:07Z to 2026-03-04T05:06:09Z
                  sent      1 files, 120 bytes
                  /upload/20260304-050607/schools.csv: 3 rows, 120 bytes, verified by size
                    sha256 00ff
                """);
    }

    private static Receipt receipt(String layout, String directory, @Nullable String epoch, String path) {
        return new Receipt(
                Receipt.Outcome.COMMITTED,
                "id-1",
                "parentsquare",
                "rules-1",
                "sftp.example.org:22",
                "district",
                layout,
                directory,
                "SHA256:abc",
                epoch,
                List.of(),
                List.of(new ReceiptFile("schools.csv", 3, 120, "00ff", path, ReceiptFile.Verified.BY_SIZE, null)),
                Instant.parse("2026-03-04T05:06:07Z"),
                Instant.parse("2026-03-04T05:06:09Z"),
                1,
                120,
                List.of(),
                null,
                "",
                Map.of(),
                null,
                ReceiptSnapshot.none("no key was given"),
                null);
    }
}
