package dev.roster.sftp.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remote directory, and what was found there.
 *
 * @param directory its absolute path
 * @param content what it holds, or {@code null} where it could not be listed
 * @param findings what the account may do there, in the order of {@link Ability}
 * @param left what could not be removed again, or {@code null}
 */
public record Place(
        String directory,
        @Nullable Content content,
        List<Finding> findings,
        @Nullable String left) {

    /**
     * What a directory holds.
     *
     * @param files how many files
     * @param directories how many directories
     * @param others how many entries of another kind, or of one that the server does not tell
     * @param epochs how many of the directories have the name of an epoch
     * @param newest the name of the newest epoch, or {@code null}
     * @param complete whether the newest epoch has COMPLETE and waits for the receiver
     * @param waiting how many files have the suffix of an upload without an epoch
     */
    public record Content(
            int files,
            int directories,
            int others,
            int epochs,
            @Nullable String newest,
            boolean complete,
            int waiting) {}

    /** Copies the findings. */
    public Place {
        findings = List.copyOf(findings);
    }
}
