package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks whether a receipt is of the last delivery, as far as those beside it tell. */
public final class LaterReceipts {
    private LaterReceipts() {}

    /**
     * Returns why a receipt is not of the last delivery of its format, or may not be: a clause with the name of the newest
     * receipt that says so; empty where none does.
     *
     * @param file the receipt's file, under its own name
     * @throws IOException if it is none, or the folder cannot be listed
     */
    public static String beside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        long number = ReceiptNames.numberOf(file);
        if (folder == null || number == 0) {
            return "";
        }
        Receipt receipt = Receipt.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        long head = head(folder);
        if (head > number && !ReceiptNames.in(folder).contains(head)) {
            return "receipt %s is not there any more".formatted(ReceiptNames.of(head));
        }
        for (long later : ReceiptNames.in(folder).tailSet(number, false).descendingSet()) {
            Receipt other = readable(folder.resolve(ReceiptNames.of(later)));
            if (other == null) {
                return "receipt %s was changed or exchanged".formatted(ReceiptNames.of(later));
            }
            boolean delivered = other.outcome().delivered() && other.format().equals(receipt.format());
            if (delivered && DeliveredSet.digests(other).equals(DeliveredSet.digests(receipt))) {
                return "";
            }
            if (delivered) {
                return "%s is that of a later one".formatted(ReceiptNames.of(later));
            }
        }
        return "";
    }

    private static long head(Path folder) {
        try {
            ReceiptHead head = ReceiptHead.read(folder);
            return head == null ? 0 : head.number();
        } catch (IOException damaged) {
            return 0;
        }
    }

    private static @Nullable Receipt readable(Path file) {
        try {
            return Receipt.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException changed) {
            return null;
        }
    }
}
