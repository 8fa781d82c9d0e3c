package dev.roster.sftp.fault;

/** The epoch is not there, or nobody has said that it is complete; nothing was received. */
public final class IncompleteEpochException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public IncompleteEpochException(String message) {
        super(Retry.MAY_HELP, message, null);
    }
}
