package dev.roster.sftp;

import dev.roster.internal.sftp.RemotePath;

/**
 * The files themselves in one directory, under their documented names; what lies there under such a name is replaced.
 * Nothing says when the set is whole, and there is no moment in which all files change at once: each one is the old or
 * the new one, wholly, and those that others refer to change first.
 *
 * <p>A file that is not in the set is left as it is: an old {@code terms.csv} stays, and the receiver will read it
 * again. Nobody else should publish to the directory at the same time.
 *
 * @param directory the absolute remote directory in which the files lie
 * @param replace how a file takes the place of an older one
 */
public record FlatLayout(String directory, Replace replace) implements NamedLayout {
    /** What ClassTag names, and what an account that is locked into its folder sees of it. */
    static final String USUAL = "/";

    /** Refuses a directory that is not absolute or climbs. */
    public FlatLayout {
        RemotePath.requireDirectory(directory);
    }

    /** Returns a copy that replaces in another way. */
    public FlatLayout withReplace(Replace other) {
        return new FlatLayout(directory, other);
    }

    @Override
    public String name() {
        return "flat";
    }

    @Override
    public String pathOf(String file) {
        return RemotePath.of(directory, file);
    }
}
