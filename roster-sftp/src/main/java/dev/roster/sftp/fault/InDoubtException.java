package dev.roster.sftp.fault;

/**
 * The connection broke after COMPLETE had been asked for, and nobody could find out whether it was made. Do not publish
 * again before somebody has looked: there could be two complete epochs for one publication.
 */
public final class InDoubtException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    private final String epoch;

    /** Makes the fault; its message says where, what was found and what to do. */
    public InDoubtException(String message, String epoch, DeliveryException cause) {
        super(Retry.POINTLESS, message, cause);
        this.epoch = epoch;
    }

    /** Returns the name of the epoch that may be complete. */
    public String epoch() {
        return epoch;
    }
}
