package dev.roster.sftp;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.journal.Journal;
import dev.roster.internal.sftp.journal.JournalFolder;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryUnderWayException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where deliveries keep what must outlive the program: a folder for each target and layout, with the journal of the last
 * delivery.
 *
 * @param path the folder for all targets, which its owner alone may look into
 */
record DeliveryFolder(Path path) {

    /** Returns the folder of one target and layout, whose name tells people which it is. */
    Path of(SftpTarget target, PublishLayout layout) {
        String what = String.join("\n", target.server(), target.user(), layout.name(), whereOf(layout));
        byte[] digest = Fingerprint.sha256().digest(what.getBytes(StandardCharsets.UTF_8));
        String host = target.host().replaceAll("[^A-Za-z0-9.-]", "_");
        return path.resolve("%s-%s".formatted(host, HexFormat.of().formatHex(digest, 0, 6)));
    }

    private static String whereOf(PublishLayout layout) {
        return layout instanceof ExposeLayout expose ? new TreeMap<>(expose.paths()).toString() : layout.directory();
    }

    /** Opens the receipts of a target, whose journal is held; {@code null} where there is no folder. */
    static @Nullable ReceiptFolder receipts(@Nullable Path path, SftpTarget target, PublishLayout layout)
            throws IOException {
        return path == null ? null : ReceiptFolder.of(new DeliveryFolder(path).of(target, layout));
    }

    /** Opens the journal of a target, in memory where there is no folder. */
    static Journal journal(@Nullable Path path, SftpTarget target, PublishLayout layout) throws IOException {
        if (path == null) {
            return Journal.inMemory();
        }
        Path own = new DeliveryFolder(path).of(target, layout);
        try {
            return Journal.open(held(own, target.server()));
        } catch (ClosedByInterruptException cancelled) {
            Thread.currentThread().interrupt();
            throw new DeliveryCancelledException(
                    "%s: the thread was interrupted before anything was sent".formatted(target.server()), null);
        }
    }

    private static JournalFolder held(Path folder, String server) throws IOException {
        JournalFolder held = JournalFolder.hold(folder);
        if (held == null) {
            throw new DeliveryUnderWayException(server);
        }
        return held;
    }
}
