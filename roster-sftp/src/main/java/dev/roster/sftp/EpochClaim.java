package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.fault.ClockSkewException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.EpochConflictException;
import dev.roster.sftp.fault.IncompatibleServerException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Claims an epoch by making its directory: whoever makes it owns it. A directory that is there already is never
 * adopted, whoever made it. Names are compared as text, because what others called an epoch need not be a time.
 */
final class EpochClaim {
    private final SftpSession session;
    private final EpochLayout layout;
    private final ProgressLog log;

    EpochClaim(SftpSession session, EpochLayout layout, ProgressLog log) {
        this.session = session;
        this.layout = layout;
        this.log = log;
    }

    /**
     * Returns the name of an epoch that is ours, empty, and greater than all that were there. Its name is written down
     * before the directory is made; one that was made, and whose making nobody confirmed, is left alone for good.
     */
    String claim(Instant clock) throws IOException {
        Instant now = clock.truncatedTo(ChronoUnit.SECONDS);
        String newest = newest(session, layout);
        boolean taken = false;
        for (long ahead = 0; ahead <= layout.maxSkew().toSeconds(); ahead++) {
            String name = nameOf(now.plusSeconds(ahead), layout.zone());
            if (newest != null && name.compareTo(newest) <= 0) {
                continue;
            }
            log.claiming(name);
            if (make(layout.resolve(name))) {
                requireOurs(name);
                return name;
            }
            taken = true;
        }
        throw taken ? allTaken(now) : behind(now, newest);
    }

    static String nameOf(Instant time, ZoneId zone) {
        return SameGoal.UPLOADS.epochAt(time.atZone(zone));
    }

    /** Returns the greatest name of an epoch there, whoever made it. */
    static @Nullable String newest(SftpSession session, EpochLayout layout) throws DeliveryException {
        return session.list(layout.directory()).keySet().stream()
                .filter(SameGoal.UPLOADS::isEpoch)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** No status says reliably that a directory exists, so a refusal is followed by a look. */
    private boolean make(String path) throws DeliveryException {
        try {
            session.makeDirectory(path);
            return true;
        } catch (RemoteRefusedException refused) {
            if (session.look(path) == null) {
                throw refused;
            }
            return false;
        }
    }

    private void requireOurs(String name) throws DeliveryException {
        String path = layout.resolve(name);
        if (!session.list(path).isEmpty()) {
            throw new EpochConflictException(
                    "%s: the epoch '%s' was made just now and is not empty; see who else publishes to '%s', and try again"
                            .formatted(session.server(), name, layout.directory()));
        }
        if (layout.publishers() == Publishers.SEVERAL && makesTwice(path)) {
            throw new IncompatibleServerException(
                    "%s makes the directory '%s' a second time without complaint, so two publishers could share an epoch; say singlePublisher if nobody else publishes there"
                            .formatted(session.server(), path),
                    null);
        }
    }

    private boolean makesTwice(String path) throws DeliveryException {
        try {
            session.makeDirectory(path);
            return true;
        } catch (RemoteRefusedException refused) {
            return false;
        }
    }

    private EpochConflictException allTaken(Instant now) {
        return new EpochConflictException(
                "%s: every epoch of the %s seconds from '%s' is taken; see who else publishes to '%s', and try again"
                        .formatted(
                                session.server(),
                                layout.maxSkew().toSeconds() + 1,
                                nameOf(now, layout.zone()),
                                layout.directory()));
    }

    private ClockSkewException behind(Instant now, @Nullable String newest) {
        return new ClockSkewException(
                "%s: the newest epoch in '%s' is '%s', the clock here says '%s' in %s; a new epoch would be the older one; check the clock, the zone of the target, and who made that epoch"
                        .formatted(
                                session.server(),
                                layout.directory(),
                                newest,
                                nameOf(now, layout.zone()),
                                layout.zone()));
    }
}
