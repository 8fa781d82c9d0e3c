package dev.roster.sftp.fault;

/**
 * The server answered, and refused. Where it said why, this is a {@link RemoteDeniedException}, a
 * {@link RemoteFullException} or a {@link RemoteMissingException}.
 */
public sealed class RemoteRefusedException extends DeliveryException
        permits RemoteDeniedException, RemoteFullException, RemoteMissingException {

    private static final long serialVersionUID = 1L;
    private static final int FAILURE = 4;

    private final int status;

    /** Says what the server answered; one that gave no reason may be asked once more. */
    public RemoteRefusedException(String message, int status, Throwable cause) {
        super(status == FAILURE ? Retry.ONCE : Retry.POINTLESS, message, cause);
        this.status = status;
    }

    /** Returns the status of the SFTP protocol, such as 3 where permission was denied. */
    public final int status() {
        return status;
    }

    /** Returns whether the server gave no reason: the status says that it failed, and nothing else. */
    public final boolean unexplained() {
        return status == FAILURE;
    }
}
