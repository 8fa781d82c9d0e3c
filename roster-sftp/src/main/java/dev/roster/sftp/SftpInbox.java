package dev.roster.sftp;

import dev.roster.internal.sftp.RemotePath;
import dev.roster.internal.sftp.SftpSession;
import dev.roster.internal.sftp.inbox.FoundFile;
import dev.roster.internal.sftp.inbox.RemoteEpochs;
import dev.roster.internal.sftp.inbox.RemoteFiles;
import dev.roster.internal.sftp.inbox.RemoteLooseFiles;
import dev.roster.internal.sftp.inbox.SetNames;
import dev.roster.internal.sftp.inbox.Staging;
import dev.roster.internal.sftp.inbox.Takeover;
import dev.roster.internal.sftp.inbox.TimedSets;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.IncompleteEpochException;
import dev.roster.sftp.fault.RemoteChangedException;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.InboxEpoch;
import dev.roster.sftp.inbox.InboxLimits;
import dev.roster.sftp.inbox.ReceivedSet;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receiver's side of an upload directory on a server: lists its epochs, and fetches one, or the files that were
 * uploaded with the suffix, whole or not at all.
 *
 * <p>What a server says is not believed. A set with a name that could lead elsewhere, a link, a folder, or more than the
 * limits allow is refused as a whole, since a set without one of its files means something else. Nothing is written
 * outside the folder that is given, nothing over a file that is there, and a set shows under its name only when all of
 * it is there. What is fetched is for its owner's eyes only.
 *
 * <p>Immutable; several threads, and several programs, may fetch into one folder.
 */
public final class SftpInbox {
    private final SftpTarget target;
    private final String directory;
    private final InboxLimits limits;
    private final Duration rest;
    private final Clock clock;

    private SftpInbox(SftpTarget target, String directory, InboxLimits limits, Duration rest, Clock clock) {
        this.target = target;
        this.directory = directory;
        this.limits = limits;
        this.rest = rest;
        this.clock = clock;
    }

    /**
     * Returns an inbox with the usual limits.
     *
     * @param directory the absolute remote directory, such as {@code /upload}
     * @throws IllegalArgumentException if it is not absolute, or climbs
     */
    public static SftpInbox at(SftpTarget target, String directory) {
        RemotePath.requireDirectory(directory);
        return new SftpInbox(target, directory, InboxLimits.STANDARD, Duration.ofSeconds(30), Clock.systemUTC());
    }

    /** Returns a copy that receives so much. */
    public SftpInbox withLimits(InboxLimits other) {
        return new SftpInbox(target, directory, other, rest, clock);
    }

    /**
     * Returns a copy that lets so much time pass between the two looks that tell whether files are still written to; 30
     * seconds without.
     *
     * @throws IllegalArgumentException if it is negative, or more than an hour
     */
    public SftpInbox withRest(Duration other) {
        if (other.isNegative() || other.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("rest is %s; it must be from nothing to an hour".formatted(other));
        }
        return new SftpInbox(target, directory, limits, other, clock);
    }

    /** Returns a copy that takes the time, for the names of sets, from another clock. */
    public SftpInbox withClock(Clock other) {
        return new SftpInbox(target, directory, limits, rest, other);
    }

    /**
     * Lists the epochs, the oldest first, those that are not complete too: each says so. What is not named like an epoch
     * is left out.
     *
     * @throws DeliveryException if the directory cannot be listed, or has more entries than the limit
     */
    public List<InboxEpoch> epochs() throws DeliveryException {
        SftpSession session = open();
        try {
            return epochs(session).list();
        } finally {
            session.close();
        }
    }

    /**
     * Fetches one complete epoch into a new folder of its name, with its marker; nothing changes on the server. If this
     * ends in any other way, no such folder is made.
     *
     * @param epoch its name
     * @param into the folder that gets the epoch's; made where it is not there
     * @throws IllegalArgumentException if the name is no epoch's
     * @throws FileAlreadyExistsException if something has that name already
     * @throws IncompleteEpochException if it is not there or not complete
     * @throws UnsafeContentException if something in it must not be received
     * @throws RemoteChangedException if something in it changed meanwhile
     * @throws DeliveryException if the server refuses, or the connection breaks; the next call starts again
     */
    public ReceivedSet download(String epoch, Path into) throws IOException {
        if (!SameGoal.UPLOADS.isEpoch(epoch)) {
            throw new IllegalArgumentException("an epoch's name must be eight digits, a dash and six digits");
        }
        Path target = into.resolve(epoch);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        SftpSession session = open();
        try {
            return epochs(session).receive(epoch, into);
        } finally {
            session.close();
        }
    }

    /**
     * Makes a complete epoch here of the files that lie in the directory with the suffix, such as
     * {@code students_auto.csv}, under their plain names, and takes them off the server; what SameGoal's server does. The
     * files are taken when two looks find the same, all of them or none; nothing says when a sender has uploaded its last
     * one, so let the rest be longer than its pauses. Files without the suffix stay.
     *
     * @param into the folder that gets the epoch's; made where it is not there
     * @return the epoch, or {@code null} where there is no such file, one is still written to, or somebody else is collecting
     *     them into that folder. Where an earlier call ended before it had taken all files away, the rest of them is, and this
     *     is its epoch once more
     * @throws UnsafeContentException if one of them must not be received
     * @throws RemoteChangedException if one changed meanwhile
     * @throws DeliveryException if the server refuses, or the connection breaks; the next call goes on
     */
    public @Nullable ReceivedSet collectAuto(Path into) throws IOException {
        String source = "%s@%s%s".formatted(target.user(), target.server(), directory);
        try (Takeover takeover = Takeover.hold(into, source)) {
            return takeover == null ? null : collectAuto(new TimedSets(into, "", SameGoal.UPLOADS), takeover);
        }
    }

    private @Nullable ReceivedSet collectAuto(TimedSets sets, Takeover takeover) throws IOException {
        String marker = SameGoal.UPLOADS.marker();
        SftpSession session = open();
        try {
            RemoteLooseFiles loose =
                    new RemoteLooseFiles(session, directory, SetNames.suffixed(SameGoal.UPLOADS), limits);
            ReceivedSet earlier = takeover.resume(loose::take, sets, marker);
            if (earlier != null) {
                return earlier;
            }
            List<FoundFile> found = loose.look(marker);
            if (found.isEmpty() || !atRest(found, loose)) {
                return null;
            }
            try (Staging staging = Staging.in(sets.folder())) {
                new RemoteFiles(session, directory).receive(found, staging);
                if (!loose.look(marker).equals(found)) {
                    return null;
                }
                ReceivedSet set = sets.place(staging, marker, clock.instant());
                takeover.take(set, found, staging.files(), loose::take);
                return set;
            }
        } finally {
            session.close();
        }
    }

    private boolean atRest(List<FoundFile> found, RemoteLooseFiles loose) throws DeliveryException {
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new DeliveryCancelledException(
                    "the thread was interrupted while files came to rest; nothing was received", null);
        }
        return loose.look(SameGoal.UPLOADS.marker()).equals(found);
    }

    private SftpSession open() throws DeliveryException {
        return SftpSession.open(target.endpoint(), limits.entries());
    }

    private RemoteEpochs epochs(SftpSession session) {
        return new RemoteEpochs(session, directory, SameGoal.UPLOADS, limits);
    }
}
