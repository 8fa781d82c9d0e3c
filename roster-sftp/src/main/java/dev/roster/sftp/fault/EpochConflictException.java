package dev.roster.sftp.fault;

/** Something that this delivery did not put there is in the way of the epoch. */
public final class EpochConflictException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public EpochConflictException(String message) {
        super(Retry.MAY_HELP, message, null);
    }
}
