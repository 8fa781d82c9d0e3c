package dev.roster.sftp;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.PartlyDeliveredException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.source.UnreadableFileException;
import dev.roster.source.UnreadableFileException.Found;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/**
 * Delivers validated files to a server: as an epoch, all of them and then COMPLETE, or no COMPLETE; flat, all of them
 * under temporary names, and only then each under its own. Each call is a delivery of its own, with its own connection;
 * nothing is retried but the look for a COMPLETE whose making was not confirmed. Deletes nothing but temporary files of
 * its own or of an earlier delivery, and changes no attribute on the server.
 *
 * <p>Immutable; several threads may use it for epochs, each delivery then claims its own.
 */
public final class SftpPublisher {
    private final SftpTarget target;
    private final PublishLayout layout;
    private final Clock clock;

    private SftpPublisher(SftpTarget target, PublishLayout layout, Clock clock) {
        this.target = target;
        this.layout = layout;
        this.clock = clock;
    }

    /** Returns a publisher that takes the time from the system's clock. */
    public static SftpPublisher to(SftpTarget target, PublishLayout layout) {
        return new SftpPublisher(target, layout, Clock.systemUTC());
    }

    /** Returns a copy that takes the time, for epochs and the receipt, from another clock. */
    public SftpPublisher withClock(Clock other) {
        return new SftpPublisher(target, layout, other);
    }

    /**
     * Delivers the files that a report names, byte for byte as they were validated; other files of the folder stay.
     *
     * @return what was delivered; COMPLETE is there, or was, as the outcome says; every file of a flat delivery lies
     *     under its name
     * @throws IllegalStateException if the report does not allow it, or names no file; nothing was connected
     * @throws IllegalArgumentException if a file's name must not travel
     * @throws SourceChangedException if a file is not the one that was validated
     * @throws InDoubtException if it is not known whether COMPLETE was made
     * @throws PartlyDeliveredException if a flat delivery stopped while the files were given their names
     * @throws DeliveryException if the delivery failed; COMPLETE was not made, no file changed under its name
     * @throws IOException if a file of the folder cannot be read; COMPLETE was not made, no file changed under its name
     */
    public Receipt publish(RosterFolder folder, Report report) throws IOException {
        return publish(name -> direct(folder, name), report);
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
        for (FileFacts file : Publication.of(report).files()) {
            requireDocumented(set, file.name());
        }
        return publish(set::open, report);
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

    /** As the public method, with the bytes from anywhere. */
    Receipt publish(FileBytes source, Report report) throws IOException {
        Publication publication = Publication.of(report);
        return new PublicationRun(target, layout, clock, publication).run(source);
    }
}
