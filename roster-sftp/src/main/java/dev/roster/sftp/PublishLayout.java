package dev.roster.sftp;

/**
 * How a set of files lies on the server, and how the receiver knows that it is whole.
 *
 * <p>Other layouts will join; whoever looks at the kind must expect that.
 */
public sealed interface PublishLayout permits EpochLayout, FlatLayout {

    /** Returns what target files call it. */
    String name();

    /** Returns the absolute remote directory, where epochs are made or the files lie. */
    String directory();

    /**
     * Returns a layout of one new directory per publication, named by the time in UTC, with an empty COMPLETE as its
     * last file. Several publishers may use the same directory.
     *
     * @param directory the absolute remote directory in which the epochs are made
     */
    static EpochLayout epoch(String directory) {
        return EpochLayout.in(directory);
    }

    /** Returns a layout of the files themselves in {@code /}, which is where vendors expect them unless they say else. */
    static FlatLayout flat() {
        return flat(FlatLayout.USUAL);
    }

    /**
     * Returns a layout of the files themselves in a directory.
     *
     * @param directory the absolute remote directory in which the files lie
     */
    static FlatLayout flat(String directory) {
        return new FlatLayout(directory);
    }
}
