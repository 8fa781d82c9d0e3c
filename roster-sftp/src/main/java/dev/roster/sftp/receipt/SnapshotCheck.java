package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;

/** Whether the snapshot beside a receipt is the one that it names. */
final class SnapshotCheck {
    private static final String NAME = "[0-9]{6,12}\\.snapshot";

    private SnapshotCheck() {}

    static List<String> findings(Path folder, Receipt receipt, List<String> remarks) throws IOException {
        String name = receipt.snapshot().file();
        if (name == null || !name.matches(NAME)) {
            return List.of();
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            remarks.add("%s is gone, and could not be looked at".formatted(name));
            return List.of();
        }
        try (InputStream source = Files.newInputStream(file);
                DigestInputStream in = new DigestInputStream(source, Fingerprint.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return digest.equals(receipt.snapshot().sha256())
                    ? List.of()
                    : List.of("%s is not the snapshot that its receipt names: it was changed".formatted(name));
        }
    }
}
