package dev.roster.sftp.fault;

/**
 * The newest epoch on the server is ahead of this machine's clock by more than is allowed, so that a new one would be
 * older than it.
 */
public final class ClockSkewException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public ClockSkewException(String message) {
        super(Retry.MAY_HELP, message, null);
    }
}
