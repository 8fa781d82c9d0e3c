package dev.roster.sftp;

import dev.roster.internal.sftp.inbox.LocalFiles;
import dev.roster.internal.sftp.inbox.SetNames;
import dev.roster.internal.sftp.inbox.Staging;
import dev.roster.internal.sftp.inbox.Takeover;
import dev.roster.internal.sftp.inbox.TimedSets;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.InboxLimits;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this machine into which somebody else puts files, through any SFTP server: what SameGoal pushes, or files
 * with the suffix of an upload without an epoch. Takes them out as a set, whole or not at all, when none of them was
 * touched for a while.
 *
 * <p>Nothing says that a file, or a set, is whole; it is taken for whole when it has come to rest. So the rest must be
 * longer than a sender's longest pause: a sender that falls silent for longer, in the middle of a file, leaves half a
 * file that is taken for a whole one. Validate what you get.
 *
 * <p>Immutable; several threads, and several programs, may receive from one folder into another: one gets the set.
 */
public final class LocalInbox {
    private final Path folder;
    private final SetNames names;
    private final String prefix;
    private final @Nullable String marker;
    private final Settings settings;

    private LocalInbox(Path folder, SetNames names, String prefix, @Nullable String marker, Settings settings) {
        this.folder = folder;
        this.names = names;
        this.prefix = prefix;
        this.marker = marker;
        this.settings = settings;
    }

    /** How long a rest is, by which clock, and how much is received. */
    private record Settings(Duration rest, Clock clock, InboxLimits limits) {
        static Settings usual() {
            return new Settings(Duration.ofMinutes(5), Clock.systemUTC(), InboxLimits.STANDARD);
        }
    }

    /**
     * Returns the inbox of files that SameGoal pushes every night as CSV, JSON or XML: the files of a format under their
     * documented names, in any of these encodings. Sets are folders {@code pushed-uuuuMMdd-HHmmss}, in UTC.
     *
     * @param folder where they arrive
     * @param format the format whose files these may be, as a profile bends it
     */
    public static LocalInbox pushes(Path folder, Format format) {
        return new LocalInbox(folder, SetNames.pushed(format), "pushed-", null, Settings.usual());
    }

    /**
     * Returns the inbox of files with the suffix, such as {@code students_auto.csv}: what becomes of them is a complete
     * epoch, {@code uuuuMMdd-HHmmss} in UTC, with plain names and the marker.
     */
    public static LocalInbox auto(Path folder) {
        return new LocalInbox(
                folder, SetNames.suffixed(SameGoal.UPLOADS), "", SameGoal.UPLOADS.marker(), Settings.usual());
    }

    /**
     * Returns a copy that takes files which nobody touched for so long; 5 minutes without.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public LocalInbox withRest(Duration other) {
        if (other.isNegative()) {
            throw new IllegalArgumentException("rest is %s; it must not be negative".formatted(other));
        }
        return with(new Settings(other, settings.clock(), settings.limits()));
    }

    /** Returns a copy with another clock, which must agree with that of the file system. */
    public LocalInbox withClock(Clock other) {
        return with(new Settings(settings.rest(), other, settings.limits()));
    }

    /** Returns a copy that receives so much. */
    public LocalInbox withLimits(InboxLimits other) {
        return with(new Settings(settings.rest(), settings.clock(), other));
    }

    private LocalInbox with(Settings other) {
        return new LocalInbox(folder, names, prefix, marker, other);
    }

    /**
     * Moves the files that are there, when all of them have come to rest, into a new folder. Files that are not known by
     * their names stay where they are. Call it now and then.
     *
     * @param into the folder that gets the set's, on any disk; made where it is not there. Whoever puts the files there
     *     should not see it
     * @return the set, or {@code null} where no file is there, one has not come to rest, or somebody else is receiving them
     *     into that folder. Where an earlier call ended before it had taken all files away, the rest of them is, and this is
     *     its set once more
     * @throws UnsafeContentException if one of the names is a link or a folder, or the limits do not allow it; nothing
     *     was moved
     * @throws IOException if the folder cannot be read, or the other not be written; the next call goes on
     */
    public @Nullable ReceivedSet receive(Path into) throws IOException {
        Path from = folder.toRealPath();
        try (Takeover takeover = Takeover.hold(into, prefix + from)) {
            if (takeover == null) {
                return null;
            }
            TimedSets sets = new TimedSets(into, prefix, SameGoal.UPLOADS);
            Takeover.Place place = file -> LocalFiles.take(from, file);
            ReceivedSet earlier = takeover.resume(place, sets, marker);
            return earlier != null ? earlier : receive(sets, takeover, place);
        }
    }

    private @Nullable ReceivedSet receive(TimedSets sets, Takeover takeover, Takeover.Place place) throws IOException {
        LocalFiles found = look();
        Instant now = settings.clock().instant();
        if (!found.restSince(now.minus(settings.rest()))) {
            return null;
        }
        try (Staging staging = Staging.in(sets.folder())) {
            if (!found.copy(staging) || !look().isSame(found)) {
                return null;
            }
            ReceivedSet set = sets.place(staging, marker, now);
            takeover.take(set, found.found(), staging.files(), place);
            return set;
        }
    }

    private LocalFiles look() throws IOException {
        return LocalFiles.look(folder, names, settings.limits());
    }
}
