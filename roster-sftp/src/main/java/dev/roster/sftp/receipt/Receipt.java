package dev.roster.sftp.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered, where, and how that is known. Holds no cell and no secret.
 *
 * @param outcome what became of it
 * @param format the id of the files' format
 * @param rules the fingerprint of the rules they were validated against
 * @param server host and port
 * @param user who was logged in
 * @param layout how the files lie there, as a target file calls it: {@code epoch}, {@code flat}
 * @param directory the remote directory in which the epoch or the files lie
 * @param hostKey the fingerprint of the key that the server showed, {@code SHA256:…}
 * @param epoch the name of the epoch, or {@code null} where the layout has none
 * @param files the files, in the format's order; COMPLETE is not one of them
 * @param started when it began, before the first file was read
 * @param finished when it ended
 * @param bytesSent the bytes of all files
 */
public record Receipt(
        Outcome outcome,
        String format,
        String rules,
        String server,
        String user,
        String layout,
        String directory,
        String hostKey,
        @Nullable String epoch,
        List<ReceiptFile> files,
        Instant started,
        Instant finished,
        long bytesSent) {

    /** What became of a publication. */
    public enum Outcome {
        /**
         * The epoch is complete; COMPLETE was seen or its creation confirmed. Of the flat layout: every file lies under its
         * name, and the server confirmed that.
         */
        COMMITTED,
        /**
         * The receiver seems to have taken the epoch: the server acknowledged COMPLETE, which could not be seen afterwards.
         * Also given without an acknowledgement, where COMPLETE was asked for and the epoch's directory is gone: a receiver
         * only takes a directory that has COMPLETE.
         */
        COMMITTED_UNCONFIRMED
    }

    /** Copies the list. */
    public Receipt {
        files = List.copyOf(files);
    }

    /** Returns the receipt for people: lines of text, each with its end. */
    public String text() {
        return ReceiptText.of(this);
    }
}
