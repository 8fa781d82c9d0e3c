package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.receipts.ReceiptNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks which deliveries of a format were made from here before, to whichever target. */
public final class NearbyDeliveries {
    private NearbyDeliveries() {}

    /**
     * Returns the receipt of the last delivery of a format to each target of which receipts lie in a folder; one that was
     * changed says nothing.
     *
     * @param folder the folder that a publisher keeps, which may be missing
     * @param format the format's id
     * @throws IOException if the folder cannot be listed
     */
    public static List<Path> in(Path folder, String format) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path receipts : Files.isDirectory(folder) ? ReceiptPlaces.below(folder) : List.<Path>of()) {
            Path last = last(receipts, format);
            if (last != null) {
                found.add(last);
            }
        }
        return found;
    }

    private static @Nullable Path last(Path folder, String format) throws IOException {
        for (long number : ReceiptNames.in(folder).descendingSet()) {
            Path file = folder.resolve(ReceiptNames.of(number));
            if (delivered(file, format)) {
                return file;
            }
        }
        return null;
    }

    private static boolean delivered(Path file, String format) {
        try {
            Receipt receipt = Receipt.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            return receipt.outcome().delivered() && receipt.format().equals(format);
        } catch (IOException changed) {
            return false;
        }
    }
}
