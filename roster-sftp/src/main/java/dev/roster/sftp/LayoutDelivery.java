package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Puts the files of one publication where a layout wants them. */
interface LayoutDelivery {

    /** Delivers; an exception means that it did not come to its end. */
    Placed deliver(SftpSession session, FileBytes source) throws IOException;

    /**
     * What became of the files.
     *
     * @param outcome how it ended
     * @param directory the remote directory in which they lie
     * @param epoch the epoch's name, or {@code null}
     */
    record Placed(
            Outcome outcome, String directory, @Nullable String epoch) {}
}
