package dev.roster.sftp;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.plan.Plan;
import dev.roster.io.staging.StagedSet;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptPlan;
import dev.roster.source.UnreadableFileException;
import dev.roster.source.UnreadableFileException.Found;
import dev.roster.spec.Format;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers validated files to a server: as an epoch, all of them and then COMPLETE, or no COMPLETE; under fixed names,
 * all of them under temporary names, and only then each under its own. Deletes nothing but temporary files of its own or
 * of an earlier delivery, and changes no attribute on the server.
 *
 * <p>With a folder for deliveries ({@link #withFolder}) a delivery that was ended in its middle, with the program or the
 * machine, is taken up by the next one of the same files; one that was committed is not made again. Without, that is so
 * only inside one call.
 *
 * <p>Immutable; several threads may use it for epochs, each delivery then claims its own.
 */
public final class SftpPublisher {
    private final SftpTarget target;
    private final PublishLayout layout;
    private final DeliveryOptions options;

    private SftpPublisher(SftpTarget target, PublishLayout layout, DeliveryOptions options) {
        this.target = target;
        this.layout = layout;
        this.options = options;
    }

    /** Returns a publisher with the system's clock, the usual retries and verification, and no folder. */
    public static SftpPublisher to(SftpTarget target, PublishLayout layout) {
        return new SftpPublisher(target, layout, DeliveryOptions.usual());
    }

    /** Returns a copy that takes the time, for epochs and the receipt, from another clock. */
    public SftpPublisher withClock(Clock other) {
        return with(options.withClock(other));
    }

    /** Returns a copy that tries again as it is told. */
    public SftpPublisher withRetries(Retries other) {
        return with(options.withRetries(other));
    }

    /** Returns a copy that makes sure in another way. */
    public SftpPublisher withVerification(Verification other) {
        return with(options.withVerification(other));
    }

    /** Returns a copy that tells somebody how it goes. */
    public SftpPublisher withListener(DeliveryListener other) {
        return with(options.withListener(other));
    }

    /**
     * Returns a copy that keeps its journal in a folder, one for all targets, which is made where it is not there, and a
     * receipt of each run that could open it. Who publishes to one target from several machines needs a folder
     * on each.
     */
    public SftpPublisher withFolder(Path folder) {
        return with(options.withFolder(folder));
    }

    /**
     * Returns a copy whose publication has an id of the caller's. Without, a digest of the files is the id: the same files
     * are then the same publication, also on another day. Other files under the same id are another publication, which is
     * refused where the first one was delivered or may have been.
     *
     * @throws IllegalArgumentException if it is not 1 to 100 letters, digits and {@code . _ -}
     */
    public SftpPublisher withId(String id) {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("a publication's id must be 1 to 100 letters, digits and '.', '_', '-'");
        }
        return with(options.withId(id));
    }

    /**
     * Returns a copy that keeps a snapshot beside each receipt of what was delivered, where it has a folder: a file of
     * digests, with which the next set can be compared.
     *
     * @param format the format of the files, as a profile bends it
     * @param key gives the secret from which the digests' key is made, 16 characters at least, for each publication anew;
     *     the array is wiped. Snapshots can be compared as long as it stays the same
     */
    public SftpPublisher withSnapshots(Format format, Supplier<char @Nullable []> key) {
        return with(options.withSnapshots(new SnapshotSettings(format, key)));
    }

    private SftpPublisher with(DeliveryOptions other) {
        return new SftpPublisher(target, layout, other);
    }

    /**
     * Delivers the files that a report names, byte for byte as they were validated; other files of the folder stay.
     *
     * @return what was delivered; COMPLETE is there, or was, as the outcome says; every file of a flat delivery lies
     *     under its name
     * @throws IllegalStateException if the report does not allow it, or names no file, or other files were delivered under
     *     the id, or may have been; nothing was connected
     * @throws IllegalArgumentException if a file's name must not travel
     * @throws SourceChangedException if a file is not the one that was validated
     * @throws InDoubtException if it is not known whether COMPLETE was made
     * @throws PartlyDeliveredException if a flat delivery stopped while the files were given their names
     * @throws DeliveryException if the delivery failed; COMPLETE was not made, no file changed under its name
     * @throws IOException if a file of the folder cannot be read; COMPLETE was not made, no file changed under its name.
     *     Also if all was delivered and the receipt could not be kept, which the message says
     */
    public Receipt publish(RosterFolder folder, Report report) throws IOException {
        return publish(new StagedBytes(folder.path(), name -> direct(folder, name)), report);
    }

    /**
     * Delivers the files that a report names from the set that counts in a place, under their documented names: those of
     * the epoch that was validated, or those with the suffix of an upload without an epoch.
     *
     * @return as the other method
     * @throws IllegalStateException as the other method, and if a file is in another encoding than the documented one
     * @throws IOException as the other method
     */
    public Receipt publish(RosterSet set, Report report) throws IOException {
        return publish(set, Publication.of(report), ReceiptPlan.NONE);
    }

    private static FileBytes bytes(RosterSet set, Publication publication) throws IOException {
        for (FileFacts file : publication.files()) {
            requireDocumented(set, file.name());
        }
        return new StagedBytes(set.path(), set::open);
    }

    private static void requireDocumented(RosterSet set, String name) throws IOException {
        String actual = set.actual(name);
        if (Encoding.of(actual) != Encoding.of(name)) {
            throw new IllegalStateException(
                    "%s lies here as %s, and whoever fetches it expects what its name says; transcode the set, validate that and publish it"
                            .formatted(name, actual));
        }
    }

    private static InputStream direct(RosterFolder folder, String name) throws IOException {
        try {
            return folder.open(name);
        } catch (UnreadableFileException e) {
            if (e.found() != Found.GONE) {
                throw e;
            }
            throw new IOException(
                    "%s; where the set lies in an epoch, or its files have the suffix, publish RosterFolder.setOf(format)"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /**
     * Delivers what a plan was made for; where a safety rule holds the set, nobody is connected and nothing is sent. Where
     * the very files were delivered before, and the last delivery was theirs, that is said whatever the plan holds, but
     * for a set that is the one of an earlier day, or has attendance of another one. Stale attendance is the one error with
     * which a report may come here: its plan holds the set, whatever was allowed.
     *
     * @param plan what the receiver will do
     * @return as the other method; where a rule holds the set, a receipt that says so and which
     * @throws IllegalArgumentException as the other method, and if the plan was made for other files
     * @throws IllegalStateException as the other method
     * @throws IOException as the other method
     */
    public Receipt publish(RosterSet set, Report report, Plan plan) throws IOException {
        ReceiptPlan words = PlanWords.of(report, plan, List.of());
        return publish(set, Publication.of(report, words), words);
    }

    /**
     * Delivers a set of which rejected rows were replaced or left out; the receipt says of how many.
     *
     * @param plan what the receiver will do; {@code null} where nobody asked, which the receipt says
     * @return as the other method
     * @throws IllegalArgumentException as the other method
     * @throws IllegalStateException as the other method
     * @throws IOException as the other method
     */
    public Receipt publish(StagedSet staged, @Nullable Plan plan) throws IOException {
        Report report = staged.report();
        ReceiptPlan words = PlanWords.of(report, plan, staged.counts());
        return publish(staged.set(), Publication.of(report, words), words);
    }

    /** As the public method, with the bytes from anywhere. */
    Receipt publish(FileBytes source, Report report) throws IOException {
        return new DeliveryRun(target, layout, options, Publication.of(report), ReceiptPlan.NONE).run(source);
    }

    private Receipt publish(RosterSet set, Publication publication, ReceiptPlan plan) throws IOException {
        return new DeliveryRun(target, layout, options, publication, plan).run(bytes(set, publication));
    }

    /**
     * Returns what is known of the last delivery of a format to this target, as far as receipts say; nothing without a
     * folder. With {@link #withSnapshots} the next set can be compared with it. Nothing is changed; another program may
     * deliver meanwhile.
     *
     * @param format the format's id
     * @throws IOException if the receipts cannot be read, or the key of snapshots is not given
     */
    public LastKnown lastKnown(String format) throws IOException {
        if (options.folder() == null) {
            return LastKnown.NOTHING;
        }
        SnapshotSettings snapshots = options.snapshots();
        Path own = new DeliveryFolder(options.folder()).of(target, layout);
        return LastKnown.in(own, format, snapshots == null ? null : snapshots.key());
    }
}
