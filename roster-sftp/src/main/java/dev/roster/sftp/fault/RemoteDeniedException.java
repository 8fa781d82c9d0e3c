package dev.roster.sftp.fault;

/** The account may not do what a delivery has to do. */
public final class RemoteDeniedException extends RemoteRefusedException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public RemoteDeniedException(String message, int status, Throwable cause) {
        super(message, status, cause);
    }
}
