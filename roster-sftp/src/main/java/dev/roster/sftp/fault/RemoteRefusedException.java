package dev.roster.sftp.fault;

/** The server answered, and refused: no permission, no such directory, no space left, or a failure it does not explain. */
public final class RemoteRefusedException extends DeliveryException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public RemoteRefusedException(String message, int status, Throwable cause) {
        super(Retry.POINTLESS, message, cause);
        this.status = status;
    }

    /** Returns the status of the SFTP protocol, such as 3 where permission was denied. */
    public int status() {
        return status;
    }
}
