package dev.roster.sftp.fault;

/** A directory or file that should be on the server is not there. */
public final class RemoteMissingException extends RemoteRefusedException {
    private static final long serialVersionUID = 1L;

    public RemoteMissingException(String message, int status, Throwable cause) {
        super(message, status, cause);
    }
}
