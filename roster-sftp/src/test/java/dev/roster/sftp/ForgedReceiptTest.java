package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptChain;
import dev.roster.sftp.receipt.ReceiptVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the next delivery makes of receipts that somebody changed. */
class ForgedReceiptTest {
    private static final String BEHIND =
            "head.json named an earlier receipt than the one before this: the program was ended before it wrote that down, or somebody added a receipt";

    @TempDir
    private Path temporary;

    private Delivery delivery;
    private DropboxServer server;
    private Path receipts;

    @BeforeEach
    void deliverOnce() throws IOException {
        delivery = new Delivery(temporary);
        server = delivery.server().start();
        delivery.write("students.csv", "school_id,student_id\n1,0042\n".getBytes(StandardCharsets.UTF_8));
        publish();
        try (Stream<Path> targets = Files.list(temporary.resolve("deliveries"))) {
            receipts = targets.toList().get(0).resolve("receipts");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isNotVouchedFor() throws IOException {
        Receipt forged = read(1).remarking("forged").filedAs(1, null);
        Files.write(receipts.resolve("000001.json"), forged.json());
        publish();
        assertThat(verify().findings())
                .containsExactly(
                        "000002.json does not follow the 000001.json that is here: one of the two was changed or"
                                + " exchanged");
    }

    @Test
    void isTalkedAboutWhereItLiesBehindTheHead() throws IOException {
        String digest = Objects.requireNonNull(read(1).link()).sha256();
        Files.write(receipts.resolve("000002.json"), read(1).filedAs(2, digest).json());
        assertThat(verify().remarks())
                .containsExactly("head.json does not name 000002.json yet: the program was ended between the two, or"
                        + " somebody added it");
        assertThat(publish().remarks()).containsExactly(BEHIND);
        assertThat(publish().remarks()).isEmpty();
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().receipts()).hasSize(4);
    }

    @Test
    void holdsUpNoDeliveryWhereItIsTheHead() throws IOException {
        Files.writeString(receipts.resolve("head.json"), "{");
        assertThat(verify().findings())
                .containsExactly("head.json cannot be read as JSON (line 1); it was cut short or changed");
        assertThat(publish().remarks())
                .containsExactly(
                        "head.json was missing or could not be read when this was written, so nobody can tell whether a receipt was taken away before it");
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void holdsUpNoDeliveryByItsNumber() throws IOException {
        Files.copy(receipts.resolve("000001.json"), receipts.resolve("999999999999.json"));
        assertThat(Objects.requireNonNull(publish().link()).number()).isEqualTo(2);
        assertThat(verify().findings()).contains("receipts 3 to 999999999998 are missing");
    }

    private Receipt read(int number) throws IOException {
        String name = "00000%s.json".formatted(number);
        return Receipt.of(name, Files.readAllBytes(receipts.resolve(name)));
    }

    private ReceiptVerdict verify() throws IOException {
        return ReceiptChain.of(List.of(receipts)).verify();
    }

    private Receipt publish() throws IOException {
        return SftpPublisher.to(Delivery.target(server).build(), PublishLayout.epoch("/upload"))
                .withClock(Clock.fixed(Delivery.NOW, ZoneOffset.UTC))
                .withRetries(Retries.none())
                .withFolder(temporary.resolve("deliveries"))
                .publish(delivery.folder(), delivery.report());
    }
}
