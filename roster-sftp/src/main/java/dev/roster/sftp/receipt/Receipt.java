package dev.roster.sftp.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered, where, and how that is known; or what was not, and why. Holds no cell and no secret.
 *
 * @param outcome what became of it
 * @param publication the publication's id: what the caller calls it, or a digest of the files' names and contents
 * @param format the id of the files' format
 * @param rules the fingerprint of the rules they were validated against
 * @param server host and port
 * @param user who was logged in
 * @param layout how the files lie there, as a target file calls it: {@code epoch}, {@code auto}, {@code flat},
 *     {@code expose}
 * @param directory the remote directory in which the epoch or the files lie
 * @param hostKey the fingerprint of the key that the server showed, {@code SHA256:…}, or {@code null} where none was
 *     accepted
 * @param epoch the name of the epoch, or {@code null} where the layout has none, or none was claimed
 * @param orphans epochs of this publication that have no COMPLETE and never will, where they were made at all
 * @param files the files, in the format's order; COMPLETE is not one of them
 * @param started when it began, before the first file was read
 * @param finished when it ended
 * @param attempts how many connections were tried, those of earlier programs included
 * @param bytesSent the bytes of all files
 * @param remarks what somebody should know besides, in sentences
 * @param failure why it was not delivered, or {@code null}
 */
public record Receipt(
        Outcome outcome,
        String publication,
        String format,
        String rules,
        String server,
        String user,
        String layout,
        String directory,
        @Nullable String hostKey,
        @Nullable String epoch,
        List<String> orphans,
        List<ReceiptFile> files,
        Instant started,
        Instant finished,
        int attempts,
        long bytesSent,
        List<String> remarks,
        @Nullable Failure failure) {

    /** What became of a publication. */
    public enum Outcome {
        /**
         * The epoch is complete; COMPLETE was seen or its creation confirmed. Of the other layouts: every file lies under
         * its name, and the server confirmed that.
         */
        COMMITTED,
        /** The last delivery to this target was of this very publication, and was committed; nothing was sent. */
        ALREADY_COMMITTED,
        /**
         * The receiver seems to have taken the epoch: the server acknowledged COMPLETE, which could not be seen afterwards.
         * Also given without an acknowledgement, where COMPLETE was asked for and the epoch's directory is gone: a receiver
         * only takes a directory that has COMPLETE.
         */
        COMMITTED_UNCONFIRMED,
        /** It was not delivered; an epoch has no COMPLETE. Of the other layouts, the failure says what has changed. */
        FAILED,
        /** COMPLETE was asked for, and nobody could find out whether it was made. */
        IN_DOUBT;

        /** Returns whether the receiver has the set. */
        public boolean delivered() {
            return this == COMMITTED || this == ALREADY_COMMITTED || this == COMMITTED_UNCONFIRMED;
        }
    }

    /**
     * Why a publication was not delivered.
     *
     * @param kind the kind of the fault, such as {@code ConnectionLost}
     * @param message what the exception said
     * @param mayHelp whether the same delivery may succeed later with nothing changed
     */
    public record Failure(String kind, String message, boolean mayHelp) {}

    /** Copies the lists. */
    public Receipt {
        orphans = List.copyOf(orphans);
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** Returns the receipt for people: lines of text, each with its end. */
    public String text() {
        return ReceiptText.of(this);
    }
}
