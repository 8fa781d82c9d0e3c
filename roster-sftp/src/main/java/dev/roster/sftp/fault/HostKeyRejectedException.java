package dev.roster.sftp.fault;

/** The server showed a host key that nobody vouched for; nothing was sent to it, no secret either. */
public final class HostKeyRejectedException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    private final String offered;

    /** Makes the fault; its message says where, what was found and what to do. */
    public HostKeyRejectedException(String message, String offered) {
        super(Retry.POINTLESS, message, null);
        this.offered = offered;
    }

    /** Returns the fingerprint of the key that was shown, {@code SHA256:…}. */
    public String offered() {
        return offered;
    }
}
