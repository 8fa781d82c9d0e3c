package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Whether the snapshot beside a receipt is the one that it names. */
final class SnapshotCheck {
    private SnapshotCheck() {}

    static List<String> findings(Path folder, Receipt receipt, List<String> remarks) throws IOException {
        String name = receipt.snapshot().file();
        if (name == null) {
            return List.of();
        }
        if (!ReceiptNames.isSnapshot(name)) {
            return List.of("receipt %s names its snapshot as no snapshot is called: it was changed"
                    .formatted(Objects.requireNonNull(receipt.link()).number()));
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            remarks.add("%s is gone, and could not be looked at".formatted(name));
            return List.of();
        }
        return Fingerprint.hex(file).equals(receipt.snapshot().sha256())
                ? List.of()
                : List.of("%s is not the snapshot that its receipt names: it was changed".formatted(name));
    }
}
