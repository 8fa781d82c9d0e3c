package dev.roster.sftp.fault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, or the receiving of one, that did not come to its end. The message names the server, the step, what was found and what to do; it
 * holds no cell, no secret, and of a server's own words only printable ones, cut short.
 *
 * <p>Unless it is an {@link InDoubtException}, no COMPLETE was made. Unless it is a {@link PartlyDeliveredException}, a
 * flat delivery has changed no file under its name.
 */
public abstract sealed class DeliveryException extends IOException
        permits AuthenticationFailedException,
                ClockSkewException,
                ConnectionLostException,
                DeliveryCancelledException,
                DeliveryUnderWayException,
                EpochConflictException,
                HostKeyRejectedException,
                InDoubtException,
                IncompatibleServerException,
                IncompleteEpochException,
                JournalException,
                KeyFileException,
                PartlyDeliveredException,
                RemoteChangedException,
                RemoteRefusedException,
                SourceChangedException,
                UnsafeContentException,
                VerificationFailedException {

    private static final long serialVersionUID = 1L;

    private final Retry retry;

    /** Makes the fault; its message says where, what was found and what to do. */
    public DeliveryException(Retry retry, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.retry = retry;
    }

    /** Returns whether the same call may succeed later with nothing changed. */
    public final Retry retry() {
        return retry;
    }

    /** Whether to try again. */
    public enum Retry {
        /** The cause may pass by itself. */
        MAY_HELP,
        /** Nobody said what the cause is: it may pass by itself, and where it is the same again, it will not. */
        ONCE,
        /** Somebody has to change something first. */
        POINTLESS
    }
}
