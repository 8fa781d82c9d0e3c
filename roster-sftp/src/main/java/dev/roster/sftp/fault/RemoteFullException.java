package dev.roster.sftp.fault;

/** The server's disk or the account's quota is full, or probably is: few servers say so. The message says how it is known. */
public final class RemoteFullException extends RemoteRefusedException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public RemoteFullException(String message, int status, Throwable cause) {
        super(message, status, cause);
    }
}
