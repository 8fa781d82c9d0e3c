package dev.roster.sftp;

import java.util.Map;

/** How a set of files lies on the server, and how the receiver knows that it is whole. */
public sealed interface PublishLayout permits EpochLayout, NamedLayout {

    /** Returns what target files call it. */
    String name();

    /** Returns the absolute remote directory in which epochs are made, or below which the files lie. */
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
        return new FlatLayout(directory, Replace.ATOMIC);
    }

    /**
     * Returns a layout of files with SameGoal's suffix, which the receiver moves into an epoch by itself.
     *
     * @param directory the absolute remote directory that the receiver watches
     */
    static AutoLayout auto(String directory) {
        return new AutoLayout(directory, Replace.ATOMIC);
    }

    /**
     * Returns a layout of files at paths of their own, from which the receiver fetches them.
     *
     * @param paths the absolute remote path of each file, by its documented name
     */
    static ExposeLayout expose(Map<String, String> paths) {
        return new ExposeLayout(paths, Replace.ATOMIC);
    }
}
