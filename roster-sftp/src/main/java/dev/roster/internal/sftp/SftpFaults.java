package dev.roster.internal.sftp;

import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryException;
import dev.roster.sftp.fault.RemoteDeniedException;
import dev.roster.sftp.fault.RemoteFullException;
import dev.roster.sftp.fault.RemoteMissingException;
import dev.roster.sftp.fault.RemoteRefusedException;
import java.nio.channels.ClosedByInterruptException;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPException;

/** Turns what sshj throws into what we throw. */
public final class SftpFaults {
    private static final String UNEXPLAINED =
            "the disk or quota may be full, or the account may lack a right; ask the receiver";

    private final String server;
    private final Watchdog watchdog;

    SftpFaults(String server, Watchdog watchdog) {
        this.server = server;
        this.watchdog = watchdog;
    }

    /** Returns a refusal where the server answered with a status, and a lost connection for everything else. */
    DeliveryException of(String step, Exception thrown) {
        if (thrown instanceof SFTPException status && answered(status.getStatusCode())) {
            return refusal(step, status);
        }
        return lost(step, thrown);
    }

    private RemoteRefusedException refusal(String step, SFTPException thrown) {
        StatusCode status = thrown.getStatusCode();
        int code = status.getCode();
        Throwable cause = ServerText.cause(thrown);
        String found = "%s refused while %s: %s (the server says: %s); "
                .formatted(server, step, status, ServerText.clean(thrown.getMessage()));
        return switch (status) {
            case NO_SUCH_FILE, NO_SUCH_PATH ->
                new RemoteMissingException(found + "check the directory of the target", code, cause);
            case PERMISSION_DENIED, WRITE_PROTECT ->
                new RemoteDeniedException(found + "ask the receiver to give this account the right", code, cause);
            case NO_SPACE_ON_FILESYSTEM, QUOTA_EXCEEDED ->
                new RemoteFullException(found + "ask the receiver for space", code, cause);
            default -> new RemoteRefusedException(found + UNEXPLAINED, code, cause);
        };
    }

    /** Returns a refusal that gave no reason, with the reason that was found out. */
    static RemoteFullException full(RemoteRefusedException unexplained, String why) {
        String message = String.valueOf(unexplained.getMessage()).replace(UNEXPLAINED, why);
        return new RemoteFullException(message, unexplained.status(), ServerText.cause(unexplained));
    }

    DeliveryException lost(String step, Exception thrown) {
        if (interrupted(thrown)) {
            Thread.currentThread().interrupt();
            return new DeliveryCancelledException(
                    "%s, %s: the thread was interrupted, so the connection was cut".formatted(server, step),
                    ServerText.cause(thrown));
        }
        String found = watchdog.expired()
                ? "no answer in time, so the connection was cut"
                : "the connection broke (%s)".formatted(ServerText.clean(thrown.getMessage()));
        return new ConnectionLostException(
                "%s, %s: %s; try again".formatted(server, step, found), ServerText.cause(thrown));
    }

    /** sshj wraps what interrupts its waiting, and clears the mark. */
    private static boolean interrupted(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    private static boolean answered(StatusCode code) {
        return code != StatusCode.UNKNOWN
                && code != StatusCode.OK
                && code != StatusCode.NO_CONNECTION
                && code != StatusCode.CONNECITON_LOST;
    }
}
