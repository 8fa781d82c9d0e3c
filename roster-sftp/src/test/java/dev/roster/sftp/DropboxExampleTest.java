package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.fixtures.dropbox.DropboxExtension;
import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.fixtures.dropbox.DropboxVendor;
import dev.roster.io.RosterFolder;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What docs/dropbox.md shows. */
class DropboxExampleTest {
    @TempDir
    static Path temporary;

    // docs/dropbox.md: kind
    @Nested
    @ExtendWith(DropboxExtension.class)
    class ANightlyExport {
        @Test
        void isTakenAsAWhole(DropboxServer dropbox) throws IOException {
            dropbox.watch().expect(exported());

            Outcome outcome = publish(dropbox, exported());

            assertThat(outcome.delivered()).isTrue();
            assertThat(dropbox.watch().complete()).hasSize(1);
        } // fails here where COMPLETE ever stood beside other files than those
    }
    // docs/dropbox.md: end

    // docs/dropbox.md: unkind
    @Nested
    class ANightlyExportToALiar {
        @RegisterExtension
        final DropboxExtension liar = DropboxExtension.like(DropboxVendor.SAME_GOAL)
                .with(setup -> setup.habit(DropboxHabit.STORES_OTHER_BYTES));

        @Test
        void fails(DropboxServer dropbox) {
            assertThatExceptionOfType(VerificationFailedException.class).isThrownBy(() -> publish(dropbox, exported()));
            assertThat(dropbox.watch().complete()).isEmpty();
        }
    }
    // docs/dropbox.md: end

    // docs/dropbox.md: publish
    static Outcome publish(DropboxServer dropbox, Path folder) throws IOException {
        SftpTarget target = SftpTarget.at(dropbox.host())
                .port(dropbox.port())
                .user(dropbox.user())
                .auth(SftpAuth.password(() -> dropbox.password().toCharArray()))
                .hostKeys(HostKeyPolicy.pinned(dropbox.fingerprint()))
                .build();
        return SftpPublisher.to(target, PublishLayout.epoch("/upload"))
                .withRetries(Retries.none())
                .publish(files(folder), report(folder))
                .outcome();
    }
    // docs/dropbox.md: end

    private static Path exported() throws IOException {
        return new Delivery(temporary).local();
    }

    private static RosterFolder files(Path folder) {
        return RosterFolder.at(folder);
    }

    private static Report report(Path folder) throws IOException {
        return new Delivery(folder.getParent()).report();
    }
}
