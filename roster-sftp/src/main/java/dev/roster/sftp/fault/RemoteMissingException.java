package dev.roster.sftp.fault;

/** A directory or file that should be on the server is not there. */
public final class RemoteMissingException extends RemoteRefusedException {
    private static final long serialVersionUID = 1L;

    /** Makes the fault; its message says where, what was found and what to do. */
    public RemoteMissingException(String message, int status, Throwable cause) {
        super(message, status, cause);
    }
}
