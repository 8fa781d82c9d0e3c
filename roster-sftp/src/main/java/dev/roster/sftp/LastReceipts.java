package dev.roster.sftp;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalFolder;
import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import dev.roster.io.snapshot.SnapshotKey;
import dev.roster.sftp.receipt.DeliveredSet;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptLink;
import dev.roster.sftp.receipt.UncomparableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the receipts of a target from the newest one back to the last delivery of a format, and whether each is as
 * the one after it names it. What was changed or taken away there may have been that delivery.
 */
final class LastReceipts {
    private static final String PUT_BACK = "put back what was there (the receipts, their snapshots, the key)";

    private final Path folder;
    private final String format;
    private String doubt = "";
    private @Nullable LastDelivery delivery;
    private @Nullable String latest;
    private String content = "";
    private String inDoubt = "";
    private final Map<String, StoppedDelivery> stopped = new LinkedHashMap<>();
    private final Set<String> others = new HashSet<>();
    private @Nullable LocalDate journalled;

    private LastReceipts(Path folder, String format) {
        this.folder = folder;
        this.format = format;
    }

    /** Returns that there are none. */
    static LastReceipts none() {
        return new LastReceipts(Path.of(ReceiptNames.FOLDER), "");
    }

    /** Looks below the folder of a target. */
    static LastReceipts in(Path target, String format) throws IOException {
        LastReceipts receipts = new LastReceipts(target.resolve(ReceiptNames.FOLDER), format);
        receipts.look();
        receipts.ask(JournalFolder.look(target));
        return receipts;
    }

    /** Returns the last delivery of which a receipt can be read, or {@code null}. */
    @Nullable
    LastDelivery delivery() {
        return delivery;
    }

    /** Returns why nobody can tell whether that was the last one; empty where it was. */
    String doubt() {
        return doubt;
    }

    /** Returns a digest of the files that were delivered last to the target, as its journal knows; empty where it does not. */
    String content() {
        return content;
    }

    /** Returns the name of the newest receipt since that delivery which does not know whether it delivered; may be empty. */
    String inDoubt() {
        return inDoubt;
    }

    /** Returns the deliveries since that stopped between two files, the newest first, which are not of files with a digest. */
    List<StoppedDelivery> stopped(String retried) {
        return stopped.values().stream()
                .filter(each -> !each.content().equals(retried))
                .toList();
    }

    /** Returns on which day that delivery began, in UTC; {@code null} where the journal knows of none. */
    @Nullable
    LocalDate journalled() {
        return journalled;
    }

    /**
     * Returns the last delivery and, where a file of it held changes only, those before it back to the newest in which none
     * did, the last one at the end. The last alone where there is no such, or somebody allowed that it is lost.
     *
     * @throws UncomparableException if one of them cannot be compared with any more
     */
    KnownSets known(SnapshotKey key) throws IOException {
        LastDelivery last = Objects.requireNonNull(delivery);
        KnownSet newest = new KnownSet(last, DeliveredSet.compared(last.file(), last.receipt(), key));
        if (newest.set().whole()) {
            return new KnownSets(List.of(newest));
        }
        try {
            return new KnownSets(sinceWhole(newest, key));
        } catch (UncomparableException lost) {
            UncomparableException all =
                    new UncomparableException("a file of it held changes only, and " + lost.what(), PUT_BACK);
            all.initCause(lost);
            throw all;
        }
    }

    private List<KnownSet> sinceWhole(KnownSet newest, SnapshotKey key) throws IOException {
        Deque<KnownSet> sets = new ArrayDeque<>(List.of(newest));
        Receipt receipt = newest.delivery().receipt();
        boolean ours = true;
        while (!(ours && DeliveredSet.startsAnew(receipt))) {
            ReceiptLink link = Objects.requireNonNull(receipt.link());
            if (link.previous() == null) {
                break;
            }
            Path file = folder.resolve(ReceiptNames.of(link.number() - 1));
            receipt = placed(file, link.previous());
            ours = receipt.outcome().delivered() && receipt.format().equals(format);
            if (ours && !receipt.snapshot().meant()) {
                break;
            }
            if (ours
                    && !DeliveredSet.digests(receipt)
                            .equals(sets.getFirst().set().digests())) {
                sets.addFirst(new KnownSet(new LastDelivery(receipt, file), DeliveredSet.compared(file, receipt, key)));
                if (sets.getFirst().set().whole()) {
                    return List.copyOf(sets);
                }
            }
        }
        return List.of(newest);
    }

    private static Receipt placed(Path file, String named) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.notExists(file)) {
            throw new UncomparableException("receipt %s is not there any more".formatted(name), PUT_BACK);
        }
        byte[] bytes = Files.readAllBytes(file);
        Receipt receipt = named.equals(Fingerprint.hex(bytes)) ? unchanged(name, bytes) : null;
        if (receipt == null) {
            throw new UncomparableException("receipt %s was changed or exchanged".formatted(name), PUT_BACK);
        }
        return receipt;
    }

    private void look() throws IOException {
        // before the list: another program may add a receipt, and then its head, meanwhile
        ReceiptHead head = head();
        NavigableSet<Long> there = Files.isDirectory(folder) ? ReceiptNames.in(folder) : new TreeSet<>();
        long newest = there.isEmpty() ? 0 : there.last();
        String named = head != null && head.number() == newest ? head.sha256() : null;
        if (head != null) {
            missing(newest + 1, head.number());
        }
        long expected = newest;
        for (long number : there.descendingSet()) {
            missing(number + 1, expected);
            Receipt receipt = read(number, expected == number ? named : null);
            if (receipt != null && receipt.outcome().delivered()) {
                latest = latest == null ? receipt.publication() : latest;
                if (receipt.format().equals(format)) {
                    delivery = new LastDelivery(receipt, folder.resolve(ReceiptNames.of(number)));
                    return;
                }
            }
            doubtful(receipt, number);
            ReceiptLink link = receipt == null ? null : receipt.link();
            named = link == null ? null : link.previous();
            expected = number - 1;
        }
        missing(1, expected);
    }

    private void doubtful(@Nullable Receipt receipt, long number) {
        if (receipt == null) {
            return;
        }
        if (!receipt.format().equals(format)) {
            others.add(receipt.publication());
            return;
        }
        if (inDoubt.isEmpty() && receipt.outcome() == Outcome.IN_DOUBT) {
            inDoubt = ReceiptNames.of(number);
        }
        stopped(StoppedDelivery.of(ReceiptNames.of(number), receipt));
    }

    private void stopped(@Nullable StoppedDelivery delivery) {
        if (delivery != null) {
            stopped.merge(delivery.content(), delivery, StoppedDelivery::with);
        }
    }

    private void missing(long first, long last) {
        if (first == last) {
            doubt("receipt %s is not there any more".formatted(ReceiptNames.of(first)));
        } else if (first < last) {
            doubt("receipts %s to %s are not there any more".formatted(ReceiptNames.of(first), ReceiptNames.of(last)));
        }
    }

    private @Nullable Receipt read(long number, @Nullable String named) throws IOException {
        String name = ReceiptNames.of(number);
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        Receipt receipt = unchanged(name, bytes);
        boolean placed = receipt != null
                && Objects.requireNonNull(receipt.link()).number() == number
                && (named == null || named.equals(Fingerprint.hex(bytes)));
        if (!placed) {
            doubt("receipt %s was changed or exchanged".formatted(name));
        }
        return receipt;
    }

    /** The first doubt is the newest, and stays the same while receipts are added. */
    private void doubt(String words) {
        doubt = doubt.isEmpty() ? words : doubt;
    }

    private static @Nullable Receipt unchanged(String name, byte[] bytes) {
        try {
            return Receipt.of(name, bytes);
        } catch (IOException changed) {
            return null;
        }
    }

    /** A head that is missing or damaged stops no delivery; the next receipt says so. */
    private @Nullable ReceiptHead head() {
        try {
            return ReceiptHead.read(folder);
        } catch (IOException damaged) {
            return null;
        }
    }

    /** The journal knows of a delivery also where its receipt was taken away together with the head. */
    private void ask(@Nullable JournalEntry last) {
        if (last != null && last.delivered()) {
            content = last.content();
            journalled = last.started().atZone(ZoneOffset.UTC).toLocalDate();
            if (!last.publication().equals(latest)) {
                doubt("there is no receipt of the set that was delivered last");
            }
        } else if (last != null && !others.contains(last.publication())) {
            stopped(StoppedDelivery.of(last));
        }
    }
}
