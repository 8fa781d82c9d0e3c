package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.sftp.receipt.FolderLook.Seen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Receipts that somebody looks through: whether each is as it was written, none is missing, each follows the one before
 * it, and their snapshots and files are those that they name. Immutable.
 */
public final class ReceiptChain {
    private final List<Path> places;
    private final @Nullable StagedFiles staged;
    private final @Nullable Function<Path, StagedFiles> opener;

    private ReceiptChain(
            List<Path> places, @Nullable StagedFiles staged, @Nullable Function<Path, StagedFiles> opener) {
        this.places = List.copyOf(places);
        this.staged = staged;
        this.opener = opener;
    }

    /**
     * Returns the receipts of some places.
     *
     * @param places receipts, or folders of receipts; a publisher's folder stands for those below it. A receipt under the
     *     name that the publisher gave it stands for all of its folder; under another name, or without any other beside
     *     it, it stands for itself
     */
    public static ReceiptChain of(List<Path> places) {
        return new ReceiptChain(places, null, null);
    }

    /**
     * Returns a copy that also compares the files that were published: with the last of the receipts that says they were
     * delivered, or else with the last one; of those that were named, where receipts were named.
     */
    public ReceiptChain withFiles(StagedFiles files) {
        return new ReceiptChain(places, files, opener);
    }

    /**
     * Returns a copy that compares the files where they were published from, unless others are named: the publisher wrote
     * the place down beside the receipt. Where nothing is there any more, that is a remark.
     *
     * @param opened gives the files of a place, which is a folder or a zip
     */
    public ReceiptChain withFilesInPlace(Function<Path, StagedFiles> opened) {
        return new ReceiptChain(places, staged, opened);
    }

    /**
     * Looks them through. What does not hold is a finding.
     *
     * @throws IOException if a place is not there, or cannot be read
     */
    public ReceiptVerdict verify() throws IOException {
        Collection<FolderLook> looks = looks();
        List<Receipt> receipts = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (FolderLook look : looks) {
            String where = looks.size() == 1 ? "" : look.folder() + ": ";
            look.seen().forEach(seen -> receipts.add(seen.receipt()));
            look.findings().forEach(finding -> findings.add(where + finding));
            look.remarks().forEach(remark -> remarks.add(where + remark));
        }
        Seen last = last(looks);
        StagedFiles files = last == null || staged != null ? staged : inPlace(last, remarks);
        if (last == null || files == null) {
            return new ReceiptVerdict(receipts, findings, remarks, null);
        }
        findings.addAll(StagedComparison.findings(last.receipt(), files));
        return new ReceiptVerdict(receipts, findings, remarks, last.receipt());
    }

    private @Nullable StagedFiles inPlace(Seen last, List<String> remarks) throws IOException {
        Path place = opener == null || !last.receipt().outcome().delivered() ? null : last.place();
        if (opener == null || place == null) {
            return null;
        }
        if (!Files.exists(place)) {
            remarks.add("the files of receipt %s are not where they were published from any more"
                    .formatted(Objects.requireNonNull(last.receipt().link()).number()));
            return null;
        }
        return opener.apply(place);
    }

    private Collection<FolderLook> looks() throws IOException {
        Map<Path, FolderLook> looks = new LinkedHashMap<>();
        for (Path place : places) {
            Path real = real(place);
            if (Files.isDirectory(real)) {
                for (Path folder : ReceiptPlaces.below(real)) {
                    looks.put(folder, FolderLook.through(folder));
                }
            } else if (ReceiptPlaces.standsForItsFolder(real)) {
                Path folder = Objects.requireNonNull(real.getParent());
                looks.put(folder, FolderLook.through(folder));
            } else {
                looks.put(real, FolderLook.at(real));
            }
        }
        return looks.values();
    }

    private static Path real(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(place.toString());
        }
        return place.toRealPath();
    }

    /** Returns the last receipt of a delivery among those that were asked for, or else the last of them. */
    private @Nullable Seen last(Collection<FolderLook> looks) throws IOException {
        Set<Path> named = named();
        Seen last = null;
        for (FolderLook look : looks) {
            Seen there = look.last(named);
            if (there != null && (last == null || better(there.receipt(), last.receipt()))) {
                last = there;
            }
        }
        return last;
    }

    private static boolean better(Receipt one, Receipt other) {
        boolean delivered = one.outcome().delivered();
        return delivered == other.outcome().delivered() ? !one.finished().isBefore(other.finished()) : delivered;
    }

    /** Returns the receipts that were named; none where whole folders were. */
    private Set<Path> named() throws IOException {
        Set<Path> named = new LinkedHashSet<>();
        for (Path place : places) {
            Path real = real(place);
            if (Files.isDirectory(real) || real.endsWith(ReceiptHead.FILE)) {
                return Set.of();
            }
            named.add(real);
        }
        return named;
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
}
