package dev.roster.sftp;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.journal.Journal;
import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalFolder;
import dev.roster.sftp.fault.DeliveryCancelledException;
import dev.roster.sftp.fault.DeliveryUnderWayException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where deliveries keep what must outlive the program: a folder for each target and layout, with the journal of the last
 * delivery.
 *
 * @param path the folder for all targets, which its owner alone may look into
 */
record DeliveryFolder(Path path) {

    /**
     * Returns the folder of one target and layout, whose name tells people which it is. A host is the same one however its
     * letters are written: where there is a folder for it already, that is it, and of several the one of the newest delivery.
     */
    Path of(SftpTarget target, PublishLayout layout) throws IOException {
        Path own = path.resolve(name(target.host(), target, layout));
        List<Path> there = alike(target, layout);
        if (there.size() < 2) {
            return there.isEmpty() ? own : there.get(0);
        }
        Path newest = own;
        Instant last = Instant.MIN;
        for (Path each : there) {
            JournalEntry entry = JournalFolder.look(each);
            if (entry != null && entry.started().isAfter(last)) {
                newest = each;
                last = entry.started();
            }
        }
        return newest;
    }

    private List<Path> alike(SftpTarget target, PublishLayout layout) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.filter(folder -> {
                        String name = String.valueOf(folder.getFileName());
                        return name.equals(name(spelled(target.host(), name), target, layout));
                    })
                    .sorted()
                    .toList();
        }
    }

    /** Returns the host with its letters as they are in the name of a folder. */
    private static String spelled(String host, String name) {
        StringBuilder spelled = new StringBuilder(host);
        for (int at = 0; at < Math.min(host.length(), name.length()); at++) {
            char there = name.charAt(at);
            if (Character.toLowerCase(there) == Character.toLowerCase(host.charAt(at))) {
                spelled.setCharAt(at, there);
            }
        }
        return spelled.toString();
    }

    private static String name(String host, SftpTarget target, PublishLayout layout) {
        String server = "%s:%s".formatted(host, target.port());
        String what = String.join("\n", server, target.user(), layout.name(), whereOf(layout));
        byte[] digest = Fingerprint.sha256().digest(what.getBytes(StandardCharsets.UTF_8));
        String shown = host.replaceAll("[^A-Za-z0-9.-]", "_");
        return "%s-%s".formatted(shown, HexFormat.of().formatHex(digest, 0, 6));
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
