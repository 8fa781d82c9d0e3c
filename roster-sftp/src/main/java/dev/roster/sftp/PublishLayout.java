package dev.roster.sftp;

/**
 * How a set of files lies on the server, and how the receiver knows that it is whole.
 *
 * <p>Other layouts will join; whoever looks at the kind must expect that.
 */
public sealed interface PublishLayout permits EpochLayout {

    /**
     * Returns a layout of one new directory per publication, named by the time in UTC, with an empty COMPLETE as its
     * last file. Several publishers may use the same directory.
     *
     * @param directory the absolute remote directory in which the epochs are made
     */
    static EpochLayout epoch(String directory) {
        return EpochLayout.in(directory);
    }
}
