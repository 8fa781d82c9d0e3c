package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.sftp.receipt.ReceiptChain.StagedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Whether the files that somebody has are those of a receipt. */
final class StagedComparison {
    private StagedComparison() {}

    static List<String> findings(Receipt receipt, StagedFiles staged) {
        long number = Objects.requireNonNull(receipt.link()).number();
        List<String> findings = new ArrayList<>();
        for (ReceiptFile file : receipt.files()) {
            String found = difference(receipt, file, staged);
            if (!found.isEmpty()) {
                findings.add("%s is not what receipt %s names: %s".formatted(file.name(), number, found));
            }
        }
        return findings;
    }

    private static String difference(Receipt receipt, ReceiptFile file, StagedFiles staged) {
        try (InputStream source = staged.open(receipt, file.name());
                DigestInputStream in = new DigestInputStream(source, Fingerprint.sha256())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            if (bytes != file.bytes()) {
                return "%s bytes then, %s now".formatted(file.bytes(), bytes);
            }
            String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return digest.equals(file.sha256()) ? "" : "%s bytes as then, but others".formatted(bytes);
        } catch (IOException gone) {
            return "it is not there or cannot be read";
        }
    }
}
