package dev.roster.cli;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the last delivery cannot be compared with any more, the set is held: what is lost clears nothing. */
class LostComparisonTest {
    private static final String LAYOUT = "layout: flat\ndirectory: /upload\n";
    private static final String KEY = "snapshotKeyEnv: ROSTER_TEST_KEY\n";
    private static final String HELD = "  held      uncompared: the last delivery cannot be compared with: ";
    private static final Pattern DIGEST = Pattern.compile("nothing to compare with any more, for ([0-9a-f]{64})\n");

    @TempDir
    private Path folder;

    private Path night;
    private Receiver receiver;
    private String secret = "sixteen-or-more-letters";

    @BeforeEach
    void start() throws IOException {
        night = Files.createDirectory(folder.resolve("night"));
        receiver = Receiver.in(folder);
        target(KEY);
        students(100);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private void deliver() throws IOException {
        assertThat(publish().code()).isZero();
        students(50);
    }

    @Test
    void aFirstDeliveryIsNotHeld() {
        CliRun run = publish();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  plan      made, with nothing to compare with\n");
    }

    @Test
    void aSnapshotThatIsGoneHoldsTheSet() throws IOException {
        deliver();
        Files.delete(kept("000001.snapshot"));
        CliRun run = publish();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out())
                .contains(HELD + "000001.snapshot, the snapshot of 000001.json, is not beside it any more; put back ")
                .contains(", or if it is meant, allow it with --allow uncompared\n");
        assertThat(run.err())
                .contains("parentsquare: held, for one reason\n")
                .contains("\n  --allow uncompared --reason \"why\" --for " + digest(run) + "\n");
        assertThat(sent()).isEqualTo(100);
    }

    @Test
    void aSnapshotThatWasChangedHoldsTheSet() throws IOException {
        deliver();
        Path snapshot = kept("000001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length - 2] ^= 1;
        Files.write(snapshot, bytes);
        requireHeld("000001.snapshot is not the snapshot that 000001.json names: it was changed; ");
    }

    @Test
    void anotherKeyHoldsTheSet() throws IOException {
        deliver();
        secret = "sixteen-other-letters";
        requireHeld("the snapshot of 000001.json was made with another key; ");
    }

    @Test
    void aTargetWithoutTheKeyOfTheLastDeliveryHoldsTheSet() throws IOException {
        deliver();
        target("");
        requireHeld("no key for snapshots is given any more; ");
        target("snapshotKeyEnv:\n");
        assertThat(publish().code()).isNotZero();
        assertThat(sent()).isEqualTo(100);
    }

    @Test
    void aNewestReceiptThatWasChangedHoldsTheSetEachNight() throws IOException {
        assertThat(publish().code()).isZero();
        students(99);
        deliver();
        Path newest = kept("000002.json");
        Files.writeString(newest, Files.readString(newest).replace("COMMITTED", "FAILED"));
        requireHeld("receipt 000002.json was changed or exchanged; ");
        requireHeld("receipt 000002.json was changed or exchanged; ");
    }

    @Test
    void aNewestReceiptThatIsGoneHoldsTheSetEachNight() throws IOException {
        assertThat(publish().code()).isZero();
        students(99);
        deliver();
        Files.delete(kept("000002.json"));
        requireHeld("receipt 000002.json is not there any more; ");
        requireHeld("receipt 000002.json is not there any more; ");
    }

    @Test
    void receiptsThatAreGoneWithTheirHeadHoldTheSet() throws IOException {
        deliver();
        deleteReceipts();
        requireHeld("there is no receipt of the set that was delivered last; ");
    }

    @Test
    void receiptsOfWhatWasHeldOrIsOfAnotherFormatHideNothing() throws IOException {
        deliver();
        CliRun held = publish();
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      removals: ");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("guardians.csv"), """
                guardianSisId,studentSisId,firstName,lastName,email,mobilePhone,homePhone,language
                g1,s1,Ivy,Stone,ivy@example.org,,,
                """);
        assertThat(run("classtag", other).code()).isZero();
        CliRun again = publish();
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.out()).contains("  held      removals: ");
    }

    @Test
    void whatIsPutBackIsComparedWithAgain() throws IOException {
        deliver();
        Path snapshot = kept("000001.snapshot");
        Path aside = Files.move(snapshot, folder.resolve("aside"));
        requireHeld("000001.snapshot, the snapshot of ");
        Files.move(aside, snapshot);
        CliRun run = publish();
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("  held      removals: ").doesNotContain("uncompared");
    }

    @Test
    void isAllowedForThisSetAndThisLossAlone() throws IOException {
        deliver();
        Path snapshot = kept("000001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        Files.delete(snapshot);
        String digest = digest(publish());
        String[] allow = {"--allow", "uncompared", "--reason", "the disk was exchanged", "--for", digest};
        students(49);
        assertThat(publish(allow).code()).isEqualTo(4);
        students(50);
        bytes[bytes.length - 2] ^= 1;
        Files.write(snapshot, bytes);
        assertThat(publish(allow).code()).isEqualTo(4);
        Files.delete(snapshot);
        CliRun run = publish(allow);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Delivered: ")
                .contains("  allowed   uncompared, 0 at most: the disk was exchanged\n");
        assertThat(sent()).isEqualTo(50);
        students(10);
        assertThat(publish().out()).contains("  held      removals: ");
    }

    @Test
    void theFilesThatWereDeliveredAreComparedWithInstead() throws IOException {
        Path copy = folder.resolve("copy");
        assertThat(publish("--keep-staged", copy.toString()).code()).isZero();
        students(50);
        Files.delete(kept("000001.snapshot"));
        CliRun kept = publish("--keep-staged", copy.toString());
        assertThat(kept.out()).contains("  held      removals: ").doesNotContain("uncompared");
        CliRun named = publish("--previous", copy.toString());
        assertThat(named.out()).contains("  held      removals: ").doesNotContain("uncompared");
    }

    @Test
    void aRetryOfWhatWasDeliveredIsNotHeld() throws IOException {
        assertThat(publish().code()).isZero();
        Files.delete(kept("000001.snapshot"));
        target("");
        CliRun retry = publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
        students(50);
        requireHeld("no key for snapshots is given any more; ");
        target(KEY);
        requireHeld("000002.json has no snapshot to compare with (the one of that delivery is not there any more); ");
    }

    @Test
    void aRetryWhoseReceiptsAreGoneLeavesThemAnew() throws IOException {
        assertThat(publish().code()).isZero();
        deleteReceipts();
        CliRun retry = publish();
        assertThat(retry.code()).isZero();
        assertThat(retry.out()).contains("no receipt of that delivery can be read here; this one stands for it");
        students(50);
        assertThat(publish().out()).contains("  held      removals: ");
    }

    @Test
    void aTargetThatNeverKeptSnapshotsSaysSoEachNight() throws IOException {
        target("");
        assertThat(publish().code()).isZero();
        for (int night = 1; night < 3; night++) {
            students(50 * night + 1);
            CliRun dry = publish("--dry-run");
            assertThat(dry.code()).isZero();
            assertThat(dry.out()).contains("  There was a delivery before, and nothing was kept of it to compare with");
            CliRun run = publish();
            assertThat(run.code()).isZero();
            assertThat(run.err()).contains("roster: nothing was compared with the last delivery; ");
        }
        target(KEY);
        students(70);
        assertThat(publish().code()).isZero();
        students(10);
        assertThat(publish().code()).isEqualTo(4);
    }

    @Test
    void aSnapshotOfAnotherVersionIsNothingLostAndIsNeverRead() throws IOException {
        deliver();
        rewritten(3);
        requireHeld(
                "000001.snapshot, the snapshot of 000001.json, was written by an older version of roster (snapshots of version 3, and this one reads 4); nothing is lost: compare with the files as they were delivered, ");
        rewritten(5);
        requireHeld(
                "000001.snapshot, the snapshot of 000001.json, was written by a newer version of roster (snapshots of version 5, and this one reads 4); publish with the newer version again, ");
    }

    @Test
    void aSnapshotThatCannotBeReadIsNotCalledGone() throws IOException {
        deliver();
        Path snapshot = kept("000001.snapshot");
        Files.delete(snapshot);
        Files.createDirectory(snapshot);
        requireHeld("000001.snapshot, the snapshot of 000001.json, is there and cannot be read; look at the disk ");
    }

    /** Leaves a snapshot and its receipt as another version would have; the number stands behind the mark. */
    private void rewritten(int version) throws IOException {
        Path snapshot = kept("000001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        ByteBuffer.wrap(bytes).putInt(Long.BYTES, version);
        Files.write(snapshot, bytes);
        Path file = kept("000001.json");
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
        CliRun run = publish();
        assertThat(run.code()).as(run.err()).isEqualTo(4);
        assertThat(run.out()).contains(HELD + why);
        assertThat(sent()).isGreaterThan(50);
    }

    private void target(String key) throws IOException {
        receiver.target(LAYOUT + key);
    }

    private CliRun publish(String... more) {
        return run("parentsquare", night, more);
    }

    private Machine machine() {
        return new Machine(
                Map.of("ROSTER_TEST_PASSWORD", Receiver.SECRET, "ROSTER_TEST_KEY", secret)::get, new Cancellation());
    }

    private CliRun run(String format, Path set, String... more) {
        Stream<String> words = Stream.of(
                "publish",
                format,
                set.toString(),
                "--target",
                folder.resolve("target.yaml").toString());
        return CliRun.with(machine(), Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private static String digest(CliRun run) {
        Matcher digest = DIGEST.matcher(run.out());
        assertThat(digest.find()).as(run.out()).isTrue();
        return digest.group(1);
    }

    private void deleteReceipts() throws IOException {
        for (String name : List.of("000001.json", "000001.snapshot", "000001.place", "head.json")) {
            Files.delete(kept(name));
        }
    }

    private Path kept(String name) throws IOException {
        try (Stream<Path> kept = Files.walk(folder.resolve("target.deliveries"))) {
            return kept.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private void students(int number) throws IOException {
        StringBuilder text = new StringBuilder("school_id,student_id,first_name,last_name,grade_level\n");
        IntStream.rangeClosed(1, number).forEach(each -> text.append("7,%s,Ivy,Stone,4\n".formatted(each)));
        Files.writeString(night.resolve("students.csv"), text.toString());
    }

    private int sent() throws IOException {
        return Files.readAllLines(receiver.server().root().resolve("upload/students.csv"))
                        .size()
                - 1;
    }
}
