package dev.roster.sftp;

import dev.roster.internal.sftp.RemotePath;
import dev.roster.samegoal.SameGoal;

/**
 * Files with SameGoal's suffix directly in the upload directory, such as {@code students_auto.csv}: the receiver moves
 * them into an epoch by itself, as soon as it sees them. Files of one set may be taken in different moments, and then be
 * processed apart; an {@link EpochLayout} has no such moment, so take that where you can.
 *
 * @param directory the absolute remote directory, {@code /upload} at SameGoal
 * @param replace how a file takes the place of one that was not fetched yet
 */
public record AutoLayout(String directory, Replace replace) implements NamedLayout {
    /** Refuses a directory that is not absolute or climbs, and to write files where they are taken before they are whole. */
    public AutoLayout {
        RemotePath.requireDirectory(directory);
        if (replace == Replace.DIRECT) {
            throw new IllegalArgumentException(
                    "files with the suffix are taken as soon as they are seen, so they must not be written under their names; take another way to replace them");
        }
    }

    /** Returns a copy that replaces in another way. */
    public AutoLayout withReplace(Replace other) {
        return new AutoLayout(directory, other);
    }

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public String pathOf(String file) {
        return RemotePath.of(directory, SameGoal.UPLOADS.suffixed(file));
    }
}
