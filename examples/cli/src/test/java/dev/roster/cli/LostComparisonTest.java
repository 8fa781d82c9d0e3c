package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the last delivery cannot be compared with any more, the set is held: what is lost clears nothing. */
class LostComparisonTest {
    private static final String HELD = "  held      uncompared: the last delivery cannot be compared with: ";
    private static final String FOR = "nothing to compare with any more, for ";

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        nights = Nights.of("parentsquare", Receiver.in(folder));
        nights.target(FLAT + KEY);
        nights.students(100);
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    private void deliverAndHalve() throws IOException {
        nights.deliver();
        nights.students(50);
    }

    @Test
    void aFirstDeliveryIsNotHeld() {
        CliRun run = nights.publish();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  plan      made, with nothing to compare with\n");
    }

    @Test
    void aSnapshotThatIsGoneHoldsTheSet() throws IOException {
        deliverAndHalve();
        Files.delete(nights.kept("000001.snapshot"));
        CliRun run = nights.publish();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out())
                .contains(HELD + "000001.snapshot, the snapshot of 000001.json, is not beside it any more; put back ")
                .contains(", or if it is meant, allow it with --allow uncompared\n");
        assertThat(run.err())
                .contains("parentsquare: held, for one reason\n")
                .contains("\n  --allow uncompared --reason \"why\" --for " + CliRun.digest(FOR, run.out()) + "\n");
        assertThat(nights.sent()).hasSize(100);
    }

    @Test
    void aSnapshotThatWasChangedHoldsTheSet() throws IOException {
        deliverAndHalve();
        Path snapshot = nights.kept("000001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length - 2] ^= 1;
        Files.write(snapshot, bytes);
        requireHeld("000001.snapshot is not the snapshot that 000001.json names: it was changed; ");
    }

    @Test
    void anotherKeyHoldsTheSet() throws IOException {
        deliverAndHalve();
        CliRun run = nights.publishOn(Receiver.machine("sixteen-other-letters"));
        requireHeld(run, "the snapshot of 000001.json was made with another key; ");
    }

    @Test
    void aTargetWithoutTheKeyOfTheLastDeliveryHoldsTheSet() throws IOException {
        deliverAndHalve();
        nights.target(FLAT);
        requireHeld("no key for snapshots is given any more; ");
        nights.target(FLAT + "snapshotKeyEnv:\n");
        assertThat(nights.publish().code()).isNotZero();
        assertThat(nights.sent()).hasSize(100);
    }

    @Test
    void aNewestReceiptThatWasChangedHoldsTheSetEachNight() throws IOException {
        nights.deliver();
        nights.students(99);
        deliverAndHalve();
        Path newest = nights.kept("000002.json");
        Files.writeString(newest, Files.readString(newest).replace("COMMITTED", "FAILED"));
        requireHeld("receipt 000002.json was changed or exchanged; ");
        requireHeld("receipt 000002.json was changed or exchanged; ");
    }

    @Test
    void aNewestReceiptThatIsGoneHoldsTheSetEachNight() throws IOException {
        nights.deliver();
        nights.students(99);
        deliverAndHalve();
        Files.delete(nights.kept("000002.json"));
        requireHeld("receipt 000002.json is not there any more; ");
        requireHeld("receipt 000002.json is not there any more; ");
    }

    @Test
    void receiptsThatAreGoneWithTheirHeadHoldTheSet() throws IOException {
        deliverAndHalve();
        deleteReceipts();
        requireHeld("there is no receipt of the set that was delivered last; ");
    }

    @Test
    void receiptsOfWhatWasHeldOrIsOfAnotherFormatHideNothing() throws IOException {
        deliverAndHalve();
        CliRun held = nights.publish();
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      removals: ");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("guardians.csv"), """
                guardianSisId,studentSisId,firstName,lastName,email,mobilePhone,homePhone,language
                g1,s1,Ivy,Stone,ivy@example.org,,,
                """);
        new Nights("classtag", nights.receiver(), other).deliver();
        CliRun again = nights.publish();
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.out()).contains("  held      removals: ");
    }

    @Test
    void whatIsPutBackIsComparedWithAgain() throws IOException {
        deliverAndHalve();
        Path snapshot = nights.kept("000001.snapshot");
        Path aside = Files.move(snapshot, folder.resolve("aside"));
        requireHeld("000001.snapshot, the snapshot of ");
        Files.move(aside, snapshot);
        CliRun run = nights.publish();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("  held      removals: ").doesNotContain("uncompared");
    }

    @Test
    void isAllowedForThisSetAndThisLossAlone() throws IOException {
        deliverAndHalve();
        Path snapshot = nights.kept("000001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        Files.delete(snapshot);
        String digest = CliRun.digest(FOR, nights.publish().out());
        String[] allow = {"--allow", "uncompared", "--reason", "the disk was exchanged", "--for", digest};
        nights.students(49);
        assertThat(nights.publish(allow).code()).isEqualTo(4);
        nights.students(50);
        bytes[bytes.length - 2] ^= 1;
        Files.write(snapshot, bytes);
        assertThat(nights.publish(allow).code()).isEqualTo(4);
        Files.delete(snapshot);
        CliRun run = nights.publish(allow);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Delivered: ")
                .contains("  allowed   uncompared, 0 at most: the disk was exchanged\n");
        assertThat(nights.sent()).hasSize(50);
        nights.students(10);
        assertThat(nights.publish().out()).contains("  held      removals: ");
    }

    @Test
    void theFilesThatWereDeliveredAreComparedWithInstead() throws IOException {
        Path copy = folder.resolve("copy");
        nights.deliver("--keep-staged", copy.toString());
        nights.students(50);
        Files.delete(nights.kept("000001.snapshot"));
        CliRun kept = nights.publish("--keep-staged", copy.toString());
        assertThat(kept.out()).contains("  held      removals: ").doesNotContain("uncompared");
        CliRun named = nights.publish("--previous", copy.toString());
        assertThat(named.out()).contains("  held      removals: ").doesNotContain("uncompared");
    }

    @Test
    void aRetryOfWhatWasDeliveredIsNotHeld() throws IOException {
        nights.deliver();
        Files.delete(nights.kept("000001.snapshot"));
        nights.target(FLAT);
        CliRun retry = nights.publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
        nights.students(50);
        requireHeld("no key for snapshots is given any more; ");
        nights.target(FLAT + KEY);
        requireHeld("000002.json has no snapshot to compare with (the one of that delivery is not there any more); ");
    }

    @Test
    void aRetryWhoseReceiptsAreGoneLeavesThemAnew() throws IOException {
        nights.deliver();
        deleteReceipts();
        CliRun retry = nights.publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).contains("no receipt of that delivery can be read here; this one stands for it");
        nights.students(50);
        assertThat(nights.publish().out()).contains("  held      removals: ");
    }

    @Test
    void aTargetThatNeverKeptSnapshotsSaysSoEachNight() throws IOException {
        nights.target(FLAT);
        nights.deliver();
        for (int night = 1; night < 3; night++) {
            nights.students(50 * night + 1);
            CliRun dry = nights.publish("--dry-run");
            assertThat(dry.code()).isZero();
            assertThat(dry.out()).contains("  There was a delivery before, and nothing was kept of it to compare with");
            CliRun run = nights.publish();
            assertThat(run.code()).isZero();
            assertThat(run.err()).contains("roster: nothing was compared with the last delivery; ");
        }
        nights.target(FLAT + KEY);
        nights.students(70);
        nights.deliver();
        nights.students(10);
        assertThat(nights.publish().code()).isEqualTo(4);
    }

    @Test
    void aSnapshotOfAnotherVersionIsNothingLostAndIsNeverRead() throws IOException {
        deliverAndHalve();
        rewritten(3);
        requireHeld(
                "000001.snapshot, the snapshot of 000001.json, was written by an older version of roster (snapshots of version 3, and this one reads 4); nothing is lost: compare with the files as they were delivered, ");
        rewritten(5);
        requireHeld(
                "000001.snapshot, the snapshot of 000001.json, was written by a newer version of roster (snapshots of version 5, and this one reads 4); publish with the newer version again, ");
    }

    @Test
    void aSnapshotThatCannotBeReadIsNotCalledGone() throws IOException {
        deliverAndHalve();
        Path snapshot = nights.kept("000001.snapshot");
        Files.delete(snapshot);
        Files.createDirectory(snapshot);
        requireHeld("000001.snapshot, the snapshot of 000001.json, is there and cannot be read; look at the disk ");
    }

    /** Leaves a snapshot and its receipt as another version would have; the number stands behind the mark. */
    private void rewritten(int version) throws IOException {
        Path snapshot = nights.kept("000001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        ByteBuffer.wrap(bytes).putInt(Long.BYTES, version);
        Files.write(snapshot, bytes);
        Path file = nights.kept("000001.json");
        Receipt receipt = Receipt.of("000001.json", Files.readAllBytes(file));
        Files.write(
                file,
                receipt.with(ReceiptSnapshot.of("000001.snapshot", sha256(bytes)))
                        .filedAs(1, null)
                        .json());
        for (String later : List.of("head.json", "000002.json")) {
            Files.deleteIfExists(file.resolveSibling(later));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireHeld(String why) throws IOException {
        requireHeld(nights.publish(), why);
    }

    private void requireHeld(CliRun run, String why) throws IOException {
        assertThat(run.code()).as(run.err()).isEqualTo(4);
        assertThat(run.out()).contains(HELD + why);
        assertThat(nights.sent()).hasSizeGreaterThan(50);
    }

    private void deleteReceipts() throws IOException {
        for (String name : List.of("000001.json", "000001.snapshot", "000001.place", "head.json")) {
            Files.delete(nights.kept(name));
        }
    }
}
