package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where receipts lie, as somebody names the place. */
final class ReceiptPlaces {
    private ReceiptPlaces() {}

    /**
     * Returns the folders of receipts that a folder stands for: itself, or, where it holds none, those of the target or of
     * the targets below it.
     */
    static List<Path> below(Path folder) throws IOException {
        if (holdsReceipts(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = Stream.concat(Stream.of(folder), inside.sorted())
                    .map(target -> target.resolve(ReceiptNames.FOLDER))
                    .filter(Files::isDirectory)
                    .toList();
            return found.isEmpty() ? List.of(folder) : found;
        }
    }

    /** Returns whether a file stands for all of its folder: a head, or a receipt that has a head or others beside it. */
    static boolean standsForItsFolder(Path file) throws IOException {
        if (file.endsWith(ReceiptHead.FILE)) {
            return true;
        }
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && ReceiptNames.numberOf(file) > 0
                && (Files.exists(folder.resolve(ReceiptHead.FILE))
                        || ReceiptNames.in(folder).size() > 1);
    }

    private static boolean holdsReceipts(Path folder) throws IOException {
        return Files.exists(folder.resolve(ReceiptHead.FILE))
                || !ReceiptNames.in(folder).isEmpty();
    }
}
