package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.fixtures.dropbox.CuttingProxy.Cut;
import dev.roster.fixtures.dropbox.DropboxHabit;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.fixtures.dropbox.DropboxSetup;
import dev.roster.fixtures.dropbox.DropboxVendor;
import dev.roster.sftp.fault.ConnectionLostException;
import dev.roster.sftp.fault.HostKeyRejectedException;
import dev.roster.sftp.fault.RemoteDeniedException;
import dev.roster.sftp.fault.RemoteFullException;
import dev.roster.sftp.fault.RemoteRefusedException;
import dev.roster.sftp.fault.VerificationFailedException;
import dev.roster.sftp.receipt.Receipt.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the dropbox of the fixtures can be told, and what becomes of a delivery to it. */
class DropboxFaultsTest {
    @TempDir
    Path temporary;

    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
    }

    private interface Fault {
        DropboxSetup in(DropboxSetup setup);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(setup -> setup.habit(DropboxHabit.STORES_OTHER_BYTES), VerificationFailedException.class),
                fault(setup -> setup.habit(DropboxHabit.LOSES_THE_LAST_WRITE), VerificationFailedException.class),
                fault(setup -> setup.habit(DropboxHabit.DENIES_CHANGES), RemoteDeniedException.class),
                fault(setup -> setup.fullAfter(70_000), RemoteFullException.class),
                fault(setup -> setup.cutAfter(Cut.RESET, 60_000), ConnectionLostException.class));
    }

    private static Arguments fault(Fault fault, Class<? extends Exception> expected) {
        return Arguments.of(fault, expected);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachEndsWithItsOwnErrorAndWithoutComplete(Fault fault, Class<? extends Exception> expected)
            throws IOException {
        try (DropboxServer server = fault.in(delivery.server()).start()) {
            assertThat(catchThrowable(() -> delivery.publish(server))).isExactlyInstanceOf(expected);
            assertThat(server.watch().complete()).isEmpty();
        }
    }

    @Test
    void aServerThatRefusesToRenameTakesEpochsAndNoFlatFiles() throws IOException {
        try (DropboxServer server =
                delivery.server().habit(DropboxHabit.REFUSES_TO_RENAME).start()) {
            assertThat(delivery.publish(server).outcome()).isEqualTo(Outcome.COMMITTED);
            SftpPublisher flat = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.flat("/upload"));
            assertThatExceptionOfType(RemoteRefusedException.class)
                    .isThrownBy(() -> flat.publish(delivery.folder(), delivery.report()))
                    .withMessageContaining("refused while renaming");
        }
    }

    @Test
    void aServerWhoseKeyChangesIsRefused() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpTarget pinned = Delivery.target(server).build();
            String before = server.fingerprint();
            server.changeHostKey();
            assertThat(server.fingerprint()).isNotEqualTo(before);
            assertThatExceptionOfType(HostKeyRejectedException.class)
                    .isThrownBy(() -> Delivery.publisher(pinned).publish(delivery.folder(), delivery.report()));
        }
    }

    @Test
    void aSlowLineTakesItsTime() throws IOException {
        try (DropboxServer server =
                delivery.server().roundTrip(Duration.ofMillis(50)).start()) {
            long start = System.nanoTime();
            assertThat(delivery.publish(server).outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
        }
    }

    @Test
    void sameGoalTakesAnEpochAtOnce() throws IOException {
        try (DropboxServer server =
                delivery.server().vendor(DropboxVendor.SAME_GOAL).start()) {
            server.watch().expect(delivery.local());
            assertThat(delivery.publish(server).outcome()).isEqualTo(Outcome.COMMITTED_UNCONFIRMED);
            server.watch().requireNothingWrong();
            assertThat(server.tree())
                    .containsExactly(
                            "processed/",
                            "processed/20260304-050607/",
                            "processed/20260304-050607/COMPLETE",
                            "processed/20260304-050607/schools.csv",
                            "processed/20260304-050607/students.csv",
                            "upload/");
        }
    }

    @Test
    void sameGoalPutsEachFileWithTheSuffixIntoAnEpoch() throws IOException {
        try (DropboxServer server =
                delivery.server().vendor(DropboxVendor.SAME_GOAL).start()) {
            SftpPublisher auto = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.auto("/upload"));
            auto.publish(delivery.folder(), delivery.report());
            assertThat(server.tree())
                    .anyMatch(path -> path.matches("processed/\\d{8}-\\d{6}/students\\.csv"))
                    .anyMatch(path -> path.matches("processed/\\d{8}-\\d{6}/schools\\.csv"))
                    .filteredOn(path -> path.startsWith("upload/"))
                    .containsExactly("upload/");
        }
    }

    @Test
    void parentSquareAndClassTagLeaveTheFilesWhereTheyAre() throws IOException {
        for (DropboxVendor vendor : new DropboxVendor[] {DropboxVendor.PARENT_SQUARE, DropboxVendor.CLASS_TAG}) {
            try (DropboxServer server = delivery.server().vendor(vendor).start()) {
                SftpPublisher.to(Delivery.target(server).build(), PublishLayout.flat(vendor.directory()))
                        .publish(delivery.folder(), delivery.report());
                assertThat(server.tree()).containsExactly("schools.csv", "students.csv", "upload/");
            }
        }
    }

    @Test
    void theWatchSeesANaivePublisher() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            server.watch().expect(delivery.local());
            NaivePublisher.publish(
                    Delivery.target(server).build(), "/upload/20260304-050607", Map.of("students.csv", new byte[3]));
            assertThat(server.watch().wrong())
                    .containsExactly(
                            "20260304-050607: COMPLETE stands beside no schools.csv, other bytes in students.csv");
        }
    }
}
