package dev.roster.sftp.receipt;

import dev.roster.sftp.receipt.Receipt.Outcome;

/** A receipt, for people. */
final class ReceiptText {
    private ReceiptText() {}

    static String of(Receipt receipt) {
        StringBuilder text = new StringBuilder();
        text.append(headline(receipt)).append('\n');
        if (receipt.epoch() == null) {
            line(text, "layout", receipt.layout());
        } else {
            line(text, "epoch", receipt.epoch());
        }
        line(text, "to", "%s@%s:%s".formatted(receipt.user(), receipt.server(), receipt.directory()));
        line(text, "host key", receipt.hostKey());
        line(text, "format", "%s (rules %s)".formatted(receipt.format(), receipt.rules()));
        line(text, "time", "%s to %s".formatted(receipt.started(), receipt.finished()));
        line(text, "sent", "%s files, %s bytes".formatted(receipt.files().size(), receipt.bytesSent()));
        for (ReceiptFile file : receipt.files()) {
            text.append("  %s: %s rows, %s bytes, verified by size\n"
                    .formatted(file.remotePath(), file.rows(), file.bytes()));
            text.append("    sha256 %s\n".formatted(file.sha256()));
        }
        return text.toString();
    }

    private static String headline(Receipt receipt) {
        if (receipt.epoch() == null) {
            return "Delivered: every file lies under its name.";
        }
        return receipt.outcome() == Outcome.COMMITTED
                ? "Delivered, and COMPLETE."
                : "Delivered; COMPLETE could not be seen afterwards: the receiver seems to have taken the epoch. Do not publish it again.";
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-9s %s\n".formatted(label, value));
    }
}
