package dev.roster.sftp.fault;

/** What the server holds is not what was sent. */
public final class VerificationFailedException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public VerificationFailedException(String message) {
        super(Retry.MAY_HELP, message, null);
    }
}
