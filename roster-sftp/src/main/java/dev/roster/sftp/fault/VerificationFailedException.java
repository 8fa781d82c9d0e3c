package dev.roster.sftp.fault;

/** What the server holds is not what was sent. */
public final class VerificationFailedException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    public VerificationFailedException(String message) {
        super(Retry.MAY_HELP, message, null);
    }
}
