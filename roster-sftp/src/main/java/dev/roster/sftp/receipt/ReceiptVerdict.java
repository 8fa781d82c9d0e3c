package dev.roster.sftp.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of looking receipts through.
 *
 * @param receipts those that are as they were written, in their order
 * @param findings what does not hold, in sentences; empty where everything does
 * @param remarks what could not be looked at, in sentences
 * @param compared the receipt with which the staged files were compared, or {@code null} where none were
 */
public record ReceiptVerdict(
        List<Receipt> receipts,
        List<String> findings,
        List<String> remarks,
        @Nullable Receipt compared) {

    /** Copies the lists. */
    public ReceiptVerdict {
        receipts = List.copyOf(receipts);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** Returns whether nothing was found that does not hold. */
    public boolean holds() {
        return findings.isEmpty();
    }
}
