package dev.roster.sftp.sweep;

import dev.roster.sftp.NaivePublisher;
import dev.roster.sftp.Retries;
import dev.roster.sftp.SftpPublisher;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Who publishes. */
enum Candidate {
    /** Ours, as it is meant to be used. */
    OURS {
        @Override
        Outcome publish(TestServer server, int port, String below, SentSet set, Path memory) throws IOException {
            return SftpPublisher.to(server.target(port), server.epochs(below))
                    .withFolder(memory)
                    .withRetries(below.hashCode() % 2 == 0 ? Retries.none() : ONE_MORE)
                    .publish(set.folder(), set.report())
                    .outcome();
        }
    },
    /** What many a nightly script does. */
    NAIVE {
        @Override
        Outcome publish(TestServer server, int port, String below, SentSet set, Path memory) throws IOException {
            String epoch = "%s/%s/20260304-050607".formatted(server.directory(), below);
            NaivePublisher.publish(server.target(port), epoch, set.files());
            return Outcome.COMMITTED;
        }
    };

    private static final Retries ONE_MORE = new Retries(2, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));

    /** Publishes a set to a folder of a server, through a port, with a folder for what it has to remember. */
    abstract Outcome publish(TestServer server, int port, String below, SentSet set, Path memory) throws IOException;
}
