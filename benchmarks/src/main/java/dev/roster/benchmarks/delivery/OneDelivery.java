package dev.roster.benchmarks.delivery;

import dev.roster.io.RosterFolder;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.Retries;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.Verification;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Our side, in a JVM of its own: delivers a folder as an epoch, its files verified by size; or, told so, as a nightly job
 * does: verified by digest or by reading back, with a journal on the disk.
 */
final class OneDelivery {
    private OneDelivery() {}

    /** Takes port, fingerprint, key file, remote directory, folder, file of facts, and {@code plain} or {@code whole}. */
    public static void main(String[] args) throws IOException {
        SftpTarget target = SftpTarget.at("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                .user(System.getProperty("user.name"))
                .hostKeys(HostKeyPolicy.pinned(args[1]))
                .auth(SftpAuth.keyFile(Path.of(args[2])))
                .build();
        boolean whole = args[6].equals("whole");
        SftpPublisher publisher = SftpPublisher.to(target, PublishLayout.epoch(args[3]));
        publisher = whole
                ? publisher.withFolder(Files.createTempDirectory("roster-deliveries-"))
                : publisher.withVerification(Verification.SIZE);
        publisher.withRetries(Retries.none()).publish(RosterFolder.at(Path.of(args[4])), report(Path.of(args[5])));
    }

    private static Report report(Path facts) throws IOException {
        List<FileFacts> files = new ArrayList<>();
        for (String line : Files.readAllLines(facts)) {
            String[] words = line.split(" ", -1);
            files.add(new FileFacts(words[0], 1, Long.parseLong(words[1]), words[2]));
        }
        List<String> order = files.stream().map(FileFacts::name).toList();
        return new Report(
                "parentsquare",
                "none",
                Report.Status.COMPLETE,
                List.of(),
                files,
                order,
                List.of(),
                List.of(),
                Map.of());
    }
}
