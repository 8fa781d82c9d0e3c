package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.problem.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param hostKey the fingerprint of the key that the server showed, {@code SHA256:…}, or {@code null} where nobody
 *     was logged in
 * @param epoch the name of the epoch, or {@code null} where the layout has none, or none was claimed
 * @param orphans epochs of this publication that have no COMPLETE and never will, where they were made at all
 * @param files the files, in the format's order; COMPLETE is not one of them
 * @param started when it began, before the first file was read
 * @param finished when it ended
 * @param attempts how many connections were tried, those of earlier programs included
 * @param bytesSent the bytes of the files that arrived; 0 where they had all been delivered before
 * @param remarks what somebody should know besides, in sentences
 * @param failure why it was not delivered, or {@code null}; without paths of this machine
 * @param profile what people call the profile they were validated with; empty where there was none
 * @param counts how many findings the validation had, by severity, each of them there
 * @param plan what was known before anything was sent; {@code null} in a receipt of a version that knew of no plans
 * @param snapshot the snapshot beside it, or why there is none
 * @param link its place among the receipts of a target, or {@code null} where it is kept nowhere
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
        @Nullable Failure failure,
        String profile,
        Map<Severity, Long> counts,
        @Nullable ReceiptPlan plan,
        ReceiptSnapshot snapshot,
        @Nullable ReceiptLink link) {

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
        /** A safety rule kept it here: nobody was connected, and nothing was sent. */
        HELD,
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

    /** Copies the collections; every severity gets its count. */
    public Receipt {
        orphans = List.copyOf(orphans);
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
        Map<Severity, Long> each = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            each.put(severity, counts.getOrDefault(severity, 0L));
        }
        counts = Collections.unmodifiableMap(each);
    }

    /**
     * Reads a receipt from its canonical JSON.
     *
     * @param name what to call it in messages
     * @throws IOException if it is none, or not byte for byte as it was written
     */
    public static Receipt of(String name, byte[] json) throws IOException {
        return ReceiptJson.read(name, json);
    }

    /** Returns the exact number of findings of a severity. */
    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    /**
     * Returns its canonical JSON, the bytes of the file in which it is kept.
     *
     * @throws IllegalStateException if it is kept nowhere and has no number
     */
    public byte[] json() {
        return ReceiptJson.of(this);
    }

    /** Returns a copy that is kept under a number, behind another one whose file has a digest. */
    public Receipt filedAs(long number, @Nullable String previous) {
        Receipt numbered = with(new ReceiptLink(number, previous, ""));
        return with(new ReceiptLink(number, previous, Fingerprint.hex(numbered.json())));
    }

    /** Returns a copy with another snapshot. */
    public Receipt with(ReceiptSnapshot other) {
        return copy(remarks, plan, other, link);
    }

    /** Returns a copy that says what was known before. */
    public Receipt with(ReceiptPlan other) {
        return copy(remarks, other, snapshot, link);
    }

    /** Returns a copy with one more remark. */
    public Receipt remarking(String remark) {
        return copy(Stream.concat(remarks.stream(), Stream.of(remark)).toList(), plan, snapshot, link);
    }

    private Receipt with(ReceiptLink other) {
        return copy(remarks, plan, snapshot, other);
    }

    private Receipt copy(
            List<String> newRemarks,
            @Nullable ReceiptPlan newPlan,
            ReceiptSnapshot newSnapshot,
            @Nullable ReceiptLink newLink) {
        return new Receipt(
                outcome,
                publication,
                format,
                rules,
                server,
                user,
                layout,
                directory,
                hostKey,
                epoch,
                orphans,
                files,
                started,
                finished,
                attempts,
                bytesSent,
                newRemarks,
                failure,
                profile,
                counts,
                newPlan,
                newSnapshot,
                newLink);
    }

    /** Returns the receipt for people: lines of text, each with its end. */
    public String text() {
        return ReceiptText.of(this);
    }
}
