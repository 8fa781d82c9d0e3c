package dev.roster.sftp.sweep;

import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptChain;
import dev.roster.sftp.receipt.ReceiptVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The receipts that a publisher has written. */
final class KeptReceipts {
    private KeptReceipts() {}

    /** Returns what is wrong with them; the last one has to say that the set was delivered. */
    static List<String> wrong(Path memory) throws IOException {
        List<Path> folders;
        try (Stream<Path> targets = Files.list(memory)) {
            folders = targets.map(target -> target.resolve("receipts"))
                    .filter(Files::isDirectory)
                    .toList();
        }
        if (folders.size() != 1) {
            return List.of("%s folders of receipts".formatted(folders.size()));
        }
        ReceiptVerdict verdict = ReceiptChain.of(folders).verify();
        List<String> wrong = new ArrayList<>(verdict.findings());
        List<Receipt> receipts = verdict.receipts();
        if (receipts.isEmpty() || !receipts.get(receipts.size() - 1).outcome().delivered()) {
            wrong.add("the last of %s receipts does not say that the set was delivered".formatted(receipts.size()));
        }
        return wrong;
    }
}
