package dev.roster.sftp;

/**
 * The files themselves in one directory, under their documented names; what lies there under such a name is replaced.
 * Nothing says when the set is whole, and there is no moment in which all files change at once: each one is the old or
 * the new one, wholly, and those that others refer to change first.
 *
 * <p>A file that is not in the set is left as it is: an old {@code terms.csv} stays, and the receiver will read it
 * again. Nobody else should publish to the directory at the same time.
 *
 * @param directory the absolute remote directory in which the files lie
 */
public record FlatLayout(String directory) implements PublishLayout {
    /** What the vendors that name a directory name, and what those who drop files by hand see first. */
    static final String USUAL = "/";

    /** Refuses a directory that is not absolute or climbs. */
    public FlatLayout {
        RemotePath.requireDirectory(directory);
    }

    @Override
    public String name() {
        return "flat";
    }
}
