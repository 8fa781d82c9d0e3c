package dev.roster.sftp;

import dev.roster.internal.sftp.RemotePath;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * One new directory per publication, named {@code yyyyMMdd-HHmmss}, with an empty COMPLETE as its last file.
 *
 * @param directory the absolute remote directory in which the epochs are made
 * @param zone the zone of the time in their names
 * @param publishers who else may make epochs there
 * @param maxSkew how far a name may run ahead of the clock, so that it is greater than the newest one there
 */
public record EpochLayout(String directory, ZoneId zone, Publishers publishers, Duration maxSkew)
        implements PublishLayout {
    /** Who makes epochs in a directory. */
    public enum Publishers {
        /** Others may publish at the same time; the server must refuse to make a directory twice. */
        SEVERAL,
        /** Somebody vouches that nobody else publishes there; the server need not be exclusive. */
        ONE
    }

    /** Refuses a directory that is not absolute or climbs, and a skew beyond an hour. */
    public EpochLayout {
        RemotePath.requireDirectory(directory);
        if (maxSkew.isNegative() || maxSkew.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("maxSkew is %s; it must be from nothing to an hour".formatted(maxSkew));
        }
    }

    /** Returns the layout in UTC, for several publishers, with a skew of at most a minute. */
    static EpochLayout in(String directory) {
        return new EpochLayout(directory, ZoneOffset.UTC, Publishers.SEVERAL, Duration.ofMinutes(1));
    }

    /** Returns a copy whose names are times in another zone. */
    public EpochLayout withZone(ZoneId other) {
        return new EpochLayout(directory, other, publishers, maxSkew);
    }

    /** Returns a copy with other publishers. */
    public EpochLayout withPublishers(Publishers others) {
        return new EpochLayout(directory, zone, others, maxSkew);
    }

    /** Returns a copy with another skew. */
    public EpochLayout withMaxSkew(Duration skew) {
        return new EpochLayout(directory, zone, publishers, skew);
    }

    @Override
    public String name() {
        return "epoch";
    }

    /** Returns the path of a file of an epoch. */
    public String pathOf(String epoch, String file) {
        return RemotePath.of(resolve(epoch), file);
    }

    /** Returns the path of an entry of the directory. */
    String resolve(String name) {
        return RemotePath.of(directory, name);
    }
}
