package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.internal.sftp.receipts.ReceiptNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Receipts that somebody looks through: whether each is as it was written, none is missing, each follows the one before
 * it, and their snapshots and files are those that they name. Immutable.
 */
public final class ReceiptChain {
    private final List<Path> places;
    private final @Nullable StagedFiles staged;

    private ReceiptChain(List<Path> places, @Nullable StagedFiles staged) {
        this.places = List.copyOf(places);
        this.staged = staged;
    }

    /**
     * Returns the receipts of some places.
     *
     * @param places receipts, or folders of receipts. A receipt under the name that the publisher gave it stands for all
     *     of its folder; under another name it stands for itself
     */
    public static ReceiptChain of(List<Path> places) {
        return new ReceiptChain(places, null);
    }

    /**
     * Returns a copy that also compares the files that were published: with the last of the receipts that says they were
     * delivered, or else with the last one; of those that were named, where receipts were named.
     */
    public ReceiptChain withFiles(StagedFiles files) {
        return new ReceiptChain(places, files);
    }

    /**
     * Looks them through. What does not hold is a finding.
     *
     * @throws IOException if a place is not there, or cannot be read
     */
    public ReceiptVerdict verify() throws IOException {
        Look look = new Look();
        for (Path folder : folders()) {
            look.folder(folder);
        }
        for (Path place : places) {
            if (!Files.isDirectory(place) && !inFolder(place)) {
                look.alone(place);
            }
        }
        Receipt compared = staged == null ? null : look.last(named());
        if (staged != null && compared != null) {
            look.findings.addAll(StagedComparison.findings(compared, staged));
        }
        return new ReceiptVerdict(look.receipts, look.findings, look.remarks, compared);
    }

    private Set<Path> folders() throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path place : places) {
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(place.toString());
            }
            if (Files.isDirectory(place)) {
                folders.add(place.toRealPath());
            } else if (inFolder(place)) {
                folders.add(Objects.requireNonNull(place.toRealPath().getParent()));
            }
        }
        return folders;
    }

    private static boolean inFolder(Path file) {
        return ReceiptNames.numberOf(file) > 0 || file.endsWith(ReceiptHead.FILE);
    }

    /** Returns the numbers of the receipts that were named; none where whole folders were. */
    private Set<Long> named() {
        Set<Long> named = new LinkedHashSet<>();
        places.forEach(place -> named.add(ReceiptNames.numberOf(place)));
        return named.contains(0L) ? Set.of() : named;
    }

    /** The files that were published, where they are now. */
    @FunctionalInterface
    public interface StagedFiles {
        /**
         * Opens a file.
         *
         * @param receipt the receipt that it is compared with
         * @param name the file's documented name
         * @return its bytes; whoever asked closes them
         * @throws IOException if it is not there, or cannot be read, which is a finding
         */
        InputStream open(Receipt receipt, String name) throws IOException;
    }

    /** One look through all of them. */
    private static final class Look {
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<String> findings = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        void alone(Path file) throws IOException {
            String name = String.valueOf(file.getFileName());
            Receipt receipt = read(name, Files.readAllBytes(file));
            if (receipt != null) {
                receipts.add(receipt);
                remarks.add("%s stands alone: those before it were not looked at".formatted(name));
            }
        }

        void folder(Path folder) throws IOException {
            ReceiptHead head = head(folder);
            long last = Math.max(ReceiptNames.last(folder), head == null ? 0 : head.number());
            if (last == 0) {
                findings.add("%s holds no receipt".formatted(folder.getFileName()));
            }
            String previous = null;
            boolean told = true;
            for (long number = 1; number <= last; number++) {
                Path file = folder.resolve(ReceiptNames.of(number));
                if (!Files.exists(file)) {
                    findings.add("receipt %s is missing: there is no %s".formatted(number, ReceiptNames.of(number)));
                    told = false;
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                Receipt receipt = read(ReceiptNames.of(number), bytes);
                if (receipt != null) {
                    receipts.add(receipt);
                    place(receipt, number, previous, told);
                    findings.addAll(SnapshotCheck.findings(folder, receipt, remarks));
                }
                previous = ReceiptJson.sha256(bytes);
                told = true;
                head(head, number, previous);
            }
            if (head != null && head.number() < last - 1) {
                findings.add("head.json is of receipt %s, and there are later ones: it was changed"
                        .formatted(head.number()));
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

        private @Nullable ReceiptHead head(Path folder) {
            try {
                ReceiptHead head = ReceiptHead.read(folder);
                if (head == null && ReceiptNames.last(folder) > 0) {
                    findings.add("head.json is missing, so nobody can tell whether a later receipt is");
                }
                return head;
            } catch (IOException changed) {
                findings.add(String.valueOf(changed.getMessage()));
                return null;
            }
        }

        private void head(@Nullable ReceiptHead head, long number, String digest) {
            if (head != null && head.number() == number && !head.sha256().equals(digest)) {
                findings.add("%s is not the receipt that head.json names: one of the two was changed"
                        .formatted(ReceiptNames.of(number)));
            }
        }

        private void place(Receipt receipt, long number, @Nullable String previous, boolean told) {
            ReceiptLink link = Objects.requireNonNull(receipt.link());
            String name = ReceiptNames.of(number);
            if (link.number() != number) {
                findings.add("%s holds receipt %s: it was renamed or exchanged".formatted(name, link.number()));
            } else if (told && !Objects.equals(link.previous(), previous)) {
                findings.add(
                        number == 1
                                ? "%s is the first receipt and names one before it".formatted(name)
                                : "%s does not follow the %s that is here: one of the two was changed or exchanged"
                                        .formatted(name, ReceiptNames.of(number - 1)));
            }
        }

        @Nullable
        Receipt last(Set<Long> named) {
            List<Receipt> asked = receipts.stream()
                    .filter(receipt -> named.isEmpty()
                            || named.contains(
                                    Objects.requireNonNull(receipt.link()).number()))
                    .toList();
            List<Receipt> delivered = asked.stream()
                    .filter(receipt -> receipt.outcome().delivered())
                    .toList();
            List<Receipt> best = delivered.isEmpty() ? asked : delivered;
            return best.isEmpty() ? null : best.get(best.size() - 1);
        }
    }
}
