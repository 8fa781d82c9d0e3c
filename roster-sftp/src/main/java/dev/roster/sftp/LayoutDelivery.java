package dev.roster.sftp;

import dev.roster.internal.sftp.SftpSession;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;

/** Puts the files of one publication where a layout wants them. */
interface LayoutDelivery {
    /** Delivers; an exception means that it did not come to its end, and may be called again with another session. */
    Outcome deliver(SftpSession session, FileBytes source) throws IOException;
}
