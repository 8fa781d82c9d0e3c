package dev.roster.sftp.fault;

/**
 * Something lies there that must not be received: a name that could lead elsewhere, a link, a folder, or more than the
 * limits allow. Nothing of the set was kept, because a set without one of its files means something else.
 */
public final class UnsafeContentException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public UnsafeContentException(String message) {
        super(Retry.POINTLESS, message, null);
    }
}
