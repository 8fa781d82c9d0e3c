package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One look through the receipts of a folder, in the order of their numbers, or at a receipt that stands alone. */
final class FolderLook {
    private final Path folder;
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private Expected next = new Expected(1, true, null);

    /** A receipt that is as it was written, and where it lies. */
    record Seen(Path file, Receipt receipt) {

        /** Returns where the files lay that were published, as the publisher wrote it beside the receipt, or {@code null}. */
        @Nullable
        Path place() throws IOException {
            long number = Objects.requireNonNull(receipt.link()).number();
            Path beside = file.resolveSibling(ReceiptNames.place(number));
            try {
                return Files.exists(beside) ? Path.of(Files.readString(beside)) : null;
            } catch (InvalidPathException changed) {
                return null;
            }
        }
    }

    /**
     * What the next receipt has to be.
     *
     * @param number its number
     * @param told whether the receipt before it is here, or it is the first one
     * @param previous the digest of the receipt before it, which it has to name; {@code null} for the first one
     */
    private record Expected(
            long number, boolean told, @Nullable String previous) {}

    private FolderLook(Path folder) {
        this.folder = folder;
    }

    /** Looks at one receipt, of which the absolute path is given. */
    static FolderLook at(Path file) throws IOException {
        FolderLook look = new FolderLook(Objects.requireNonNull(file.getParent()));
        String name = String.valueOf(file.getFileName());
        Receipt receipt = look.read(name, Files.readAllBytes(file));
        if (receipt != null) {
            look.seen.add(new Seen(file, receipt));
            look.remarks.add("%s stands alone: those before it were not looked at".formatted(name));
        }
        return look;
    }

    /** Looks through a folder. */
    static FolderLook through(Path folder) throws IOException {
        FolderLook look = new FolderLook(folder);
        ReceiptHead head = look.head();
        for (long number : ReceiptNames.in(folder)) {
            look.missing(number - 1);
            look.receipt(number, head);
        }
        look.end(head);
        return look;
    }

    Path folder() {
        return folder;
    }

    List<Seen> seen() {
        return seen;
    }

    List<String> findings() {
        return findings;
    }

    List<String> remarks() {
        return remarks;
    }

    /** Returns the last receipt of a delivery among those that were named, all where none was, or else the last of them. */
    @Nullable
    Seen last(Set<Path> named) {
        Seen last = null;
        for (Seen each : seen) {
            boolean delivered = each.receipt().outcome().delivered();
            if ((named.isEmpty() || named.contains(each.file()))
                    && (delivered || last == null || !last.receipt().outcome().delivered())) {
                last = each;
            }
        }
        return last;
    }

    /** Misses the receipts from the next one on up to a number. */
    private void missing(long last) {
        long first = next.number();
        if (first > last) {
            return;
        }
        findings.add(
                first == last
                        ? "receipt %s is missing: there is no %s".formatted(first, ReceiptNames.of(first))
                        : "receipts %s to %s are missing".formatted(first, last));
        next = new Expected(last + 1, false, null);
    }

    private void receipt(long number, @Nullable ReceiptHead head) throws IOException {
        Path file = folder.resolve(ReceiptNames.of(number));
        byte[] bytes = Files.readAllBytes(file);
        Receipt receipt = read(ReceiptNames.of(number), bytes);
        if (receipt != null) {
            seen.add(new Seen(file, receipt));
            place(receipt);
            findings.addAll(SnapshotCheck.findings(folder, receipt, remarks));
        }
        String digest = Fingerprint.hex(bytes);
        if (head != null && head.number() == number && !head.sha256().equals(digest)) {
            findings.add("%s is not the receipt that head.json names: one of the two was changed"
                    .formatted(ReceiptNames.of(number)));
        }
        next = new Expected(number + 1, true, digest);
    }

    private void place(Receipt receipt) {
        ReceiptLink link = Objects.requireNonNull(receipt.link());
        String name = ReceiptNames.of(next.number());
        if (link.number() != next.number()) {
            findings.add("%s holds receipt %s: it was renamed or exchanged".formatted(name, link.number()));
        } else if (next.told() && !Objects.equals(link.previous(), next.previous())) {
            findings.add(
                    next.previous() == null
                            ? "%s is the first receipt and names one before it".formatted(name)
                            : "%s does not follow the %s that is here: one of the two was changed or exchanged"
                                    .formatted(name, ReceiptNames.of(next.number() - 1)));
        }
    }

    private void end(@Nullable ReceiptHead head) {
        long last = next.number() - 1;
        if (head == null) {
            if (last == 0) {
                findings.add("%s holds no receipt".formatted(folder.getFileName()));
            }
            return;
        }
        missing(head.number());
        if (head.number() == last - 1) {
            remarks.add("head.json does not name %s yet: the program was ended between the two, or somebody added it"
                    .formatted(ReceiptNames.of(last)));
        } else if (head.number() < last) {
            findings.add(
                    "head.json is of receipt %s, and there are later ones: it was changed".formatted(head.number()));
        }
    }

    private @Nullable Receipt read(String name, byte[] bytes) {
        try {
            return Receipt.of(name, bytes);
        } catch (IOException changed) {
            findings.add(String.valueOf(changed.getMessage()));
            return null;
        }
    }

    private @Nullable ReceiptHead head() throws IOException {
        try {
            ReceiptHead head = ReceiptHead.read(folder);
            if (head == null && !ReceiptNames.in(folder).isEmpty()) {
                findings.add("head.json is missing, so nobody can tell whether a later receipt is");
            }
            return head;
        } catch (IOException changed) {
            findings.add(String.valueOf(changed.getMessage()));
            return null;
        }
    }
}
