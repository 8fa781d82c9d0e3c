package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.io.plan.ComparedSet;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.snapshot.SnapshotKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set that a receipt says was delivered, with the snapshot beside the receipt, so that the next set can be compared with
 * it although nothing of it is kept.
 *
 * @param receipt the receipt
 * @param set the snapshot and the digests of the files
 * @param since the day for which this very set was delivered first, or last allowed to stay the same, as far as the
 *     receipts beside it say; of a receipt without a day, the one in UTC on which it ended
 * @param days the day on which each of its files was delivered first as it is, or allowed to rest, likewise
 */
public record DeliveredSet(Receipt receipt, ComparedSet set, LocalDate since, Map<String, LocalDate> days) {

    /** No file rests for longer, as far as anybody asks. */
    private static final int MOST_RECEIPTS = 400;

    /** Copies the map. */
    public DeliveredSet {
        days = Map.copyOf(days);
    }

    /**
     * Reads a receipt and the snapshot beside it.
     *
     * @param file the receipt's file, under its own name
     * @param format the id of the format that is asked for
     * @param key the key that the snapshot was made with
     * @throws UncomparableException if it has no snapshot, or one that was changed, was made with another key or is of
     *     another version; the message says which
     * @throws IOException if the receipt is none, or of another format, or of a set that was not delivered
     */
    public static DeliveredSet of(Path file, String format, SnapshotKey key) throws IOException {
        String name = String.valueOf(file.getFileName());
        Receipt receipt = read(file);
        if (!receipt.format().equals(format)) {
            throw new IOException(
                    "%s is the receipt of a set of %s, and %s is planned".formatted(name, receipt.format(), format));
        }
        if (!receipt.outcome().delivered()) {
            throw new IOException(
                    "%s is the receipt of a set that was not delivered, or may not have been; name the last one that says it was"
                            .formatted(name));
        }
        return new DeliveredSet(receipt, compared(file, receipt, key), since(file, receipt), days(file, receipt));
    }

    /**
     * Opens the snapshot beside a receipt that was read.
     *
     * @param file the receipt's file, under its own name
     * @param key the key that the snapshot was made with
     * @throws UncomparableException as where the receipt is read too
     */
    public static ComparedSet compared(Path file, Receipt receipt, SnapshotKey key) throws UncomparableException {
        return new ComparedSet(KeptSnapshot.open(file, receipt, key), digests(receipt));
    }

    /**
     * Returns whether somebody let a set pass although nothing could be compared with what was delivered before it, so that
     * it is not asked for any more.
     */
    public static boolean startsAnew(Receipt receipt) {
        return plan(receipt).allowances().stream()
                .anyMatch(allowance -> allowance.rule() == SafetyRule.UNCOMPARED
                        && allowance.subject().isEmpty());
    }

    /**
     * Returns the day on which the set of a receipt was delivered first, or last allowed to stay the same, as far
     * as the receipts beside it say.
     *
     * @param file the receipt's file, under its own name
     * @throws IOException if the receipt is none
     */
    public static LocalDate since(Path file) throws IOException {
        return since(file, read(file));
    }

    /**
     * Returns the day on which each file of a receipt was delivered first as it is, or allowed to rest, as far as
     * the receipts beside it say.
     *
     * @param file the receipt's file, under its own name
     * @throws IOException if the receipt is none
     */
    public static Map<String, LocalDate> days(Path file) throws IOException {
        return days(file, read(file));
    }

    private static Receipt read(Path file) throws IOException {
        return Receipt.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Returns the digests of the files of a receipt, by name: 64 lower-case hexadecimal digits of a SHA-256. */
    public static Map<String, String> digests(Receipt receipt) {
        Map<String, String> digests = new LinkedHashMap<>();
        receipt.files().forEach(each -> digests.put(each.name(), each.sha256()));
        return digests;
    }

    /** A set that stays the same is delivered once and found to be delivered on the nights after. */
    private static LocalDate since(Path file, Receipt receipt) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        LocalDate since = day(receipt);
        if (folder == null || ReceiptNames.numberOf(file) == 0 || allowedToStay(receipt)) {
            return since;
        }
        Map<String, String> same = new TreeMap<>(digests(receipt));
        for (long number : ReceiptNames.in(folder)
                .headSet(ReceiptNames.numberOf(file), false)
                .descendingSet()) {
            Receipt earlier = unchanged(folder.resolve(ReceiptNames.of(number)));
            if (earlier == null) {
                return since;
            }
            if (delivered(earlier, receipt.format())) {
                if (!same.equals(new TreeMap<>(digests(earlier)))) {
                    return since;
                }
                since = earlier(since, day(earlier));
                if (allowedToStay(earlier)) {
                    return since;
                }
            }
        }
        return since;
    }

    /** A target may take several formats; what is delivered of one says nothing of another. */
    private static boolean delivered(Receipt receipt, String format) {
        return receipt.outcome().delivered() && receipt.format().equals(format);
    }

    /** Returns whether somebody let the set pass although nothing had changed; nights are counted from then on. */
    private static boolean allowedToStay(Receipt receipt) {
        return plan(receipt).allowances().stream()
                .anyMatch(allowance -> allowance.rule() == SafetyRule.NOTHING_CHANGED);
    }

    private static ReceiptPlan plan(Receipt receipt) {
        return receipt.plan() == null ? ReceiptPlan.NONE : receipt.plan();
    }

    private static Map<String, LocalDate> days(Path file, Receipt receipt) throws IOException {
        Map<String, LocalDate> days = new HashMap<>();
        Map<String, String> same = new HashMap<>(digests(receipt));
        rest(receipt, same, days);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || ReceiptNames.numberOf(file) == 0) {
            return days;
        }
        int left = MOST_RECEIPTS;
        for (long number : ReceiptNames.in(folder)
                .headSet(ReceiptNames.numberOf(file), false)
                .descendingSet()) {
            Receipt earlier = same.isEmpty() || left == 0 ? null : unchanged(folder.resolve(ReceiptNames.of(number)));
            if (earlier == null) {
                return days;
            }
            if (delivered(earlier, receipt.format())) {
                left--;
                Map<String, String> before = digests(earlier);
                same.entrySet().removeIf(each -> !each.getValue().equals(before.get(each.getKey())));
                rest(earlier, same, days);
            }
        }
        return days;
    }

    /** Notes the day of a receipt for the files that are as they were; one that was allowed to rest rests from then on. */
    private static void rest(Receipt receipt, Map<String, String> same, Map<String, LocalDate> days) {
        same.keySet().forEach(name -> days.merge(name, day(receipt), DeliveredSet::earlier));
        if (allowedToStay(receipt)) {
            same.clear();
        }
        plan(receipt).allowances().stream()
                .filter(allowance -> allowance.rule() == SafetyRule.FILE_UNCHANGED)
                .forEach(allowance -> same.remove(allowance.subject()));
    }

    /** Whoever verifies is told of a receipt that was changed; it stops no delivery. */
    private static @Nullable Receipt unchanged(Path file) {
        try {
            return read(file);
        } catch (IOException changed) {
            return null;
        }
    }

    /** Returns the day for which a set was delivered, and where nobody said which, the one in UTC on which that ended. */
    private static LocalDate day(Receipt receipt) {
        LocalDate told = plan(receipt).day();
        return told == null ? receipt.finished().atZone(ZoneOffset.UTC).toLocalDate() : told;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }
}
