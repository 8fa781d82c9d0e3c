package dev.roster.sftp;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first delivery of a process loads the classes of client and server, and makes what they need of randomness, which
 * may take seconds. It is made here, with time enough, and not by whichever test with a short limit comes first.
 */
final class FirstDelivery {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private FirstDelivery() {}

    /** Delivers one small file to a server of its own, and leaves nothing of both. */
    static void make(KeyPair hostKey) {
        try {
            Path place = Files.createTempDirectory("roster-first-delivery-");
            try {
                deliver(place, hostKey);
            } finally {
                delete(place);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void deliver(Path place, KeyPair hostKey) throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(place.resolve("local")).resolve("schools.csv"), "school_id,name\n");
        Path remote = Files.createDirectory(place.resolve("remote"));
        Files.createDirectory(remote.resolve("upload"));
        byte[] bytes = Files.readAllBytes(file);
        Report report = Delivery.report(
                Report.Status.COMPLETE, List.of(new FileFacts("schools.csv", 0, bytes.length, Delivery.sha256(bytes))));
        try (DropboxServer server = DropboxServer.at(remote)
                .account("district", Delivery.SECRET)
                .hostKey(hostKey)
                .start()) {
            SftpTarget target = Delivery.target(server)
                    .timeouts(new Timeouts(MINUTE, MINUTE, MINUTE))
                    .build();
            Delivery.publisher(target).publish(RosterFolder.at(file.getParent()), report);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
