package dev.roster.sftp.fault;

/** Something changed while it was received; nothing of the set was kept. */
public final class RemoteChangedException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public RemoteChangedException(String message) {
        super(Retry.MAY_HELP, message, null);
    }
}
