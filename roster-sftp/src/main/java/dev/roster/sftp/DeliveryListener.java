package dev.roster.sftp;

import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.receipt.Receipt;
import java.time.Duration;

/**
 * Is told how a delivery goes, on the threads that deliver; calls about different files may come at once. What it throws
 * ends the delivery.
 */
public interface DeliveryListener {
    /** A point that a delivery passes; what was done up to there is in the journal when it is told. */
    enum Step {
        /** An epoch's directory is about to be made, or a flat delivery to begin. */
        CLAIMING,
        /** The epoch is ours, or the temporary names are chosen; files are sent from now on. */
        UPLOADING,
        /** A file has arrived, or was given its name. */
        FILE,
        /** COMPLETE is about to be made, or the first file to be given its name. */
        COMMITTING,
        /** The server has confirmed it. */
        ACKNOWLEDGED,
        /** It is over. */
        DONE
    }

    /** A point was passed. */
    default void reached(Step step) {}

    /** So many bytes of a file were handed to the connection. */
    default void sent(String file, long bytes, long of) {}

    /** An attempt failed and there will be another one after a pause. */
    default void retrying(int attempt, Duration pause, DeliveryException why) {}

    /**
     * The delivery has ended; also where it throws. Not called where it was refused as misuse. A receipt that could not be
     * kept has no number.
     */
    default void ended(Receipt receipt) {}
}
