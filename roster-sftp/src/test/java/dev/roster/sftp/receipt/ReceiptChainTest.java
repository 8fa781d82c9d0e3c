package dev.roster.sftp.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.internal.sftp.receipts.ReceiptHead;
import dev.roster.io.RosterFolder;
import dev.roster.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptChainTest {
    private static final int COUNT = 5;
    private static final byte[] SCHOOLS = "school_id,name\n1,North\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void keep() throws IOException {
        String previous = null;
        for (int number = 1; number <= COUNT; number++) {
            Receipt receipt = receipt(number == 3).filedAs(number, previous);
            ReceiptLink link = Objects.requireNonNull(receipt.link());
            Files.write(folder.resolve(link.fileName()), receipt.json());
            previous = link.sha256();
            Files.write(folder.resolve(ReceiptHead.FILE), new ReceiptHead(number, previous).json());
        }
        Files.write(elsewhere.resolve("schools.csv"), SCHOOLS);
    }

    @Test
    void holds() throws IOException {
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().receipts()).hasSize(COUNT);
        assertThat(ReceiptChain.of(List.of(file(2))).verify()).isEqualTo(verify());
    }

    @Test
    void saysWhichReceiptWasChanged() throws IOException {
        flipEach(41);
    }

    @Test
    @Tag("deep")
    void saysWhichReceiptWasChangedWhicheverByteItIs() throws IOException {
        flipEach(1);
    }

    private void flipEach(int step) throws IOException {
        for (int number = 1; number <= COUNT; number++) {
            byte[] bytes = Files.readAllBytes(file(number));
            for (int at = (number - 1) % step; at < bytes.length; at += step) {
                byte was = bytes[at];
                bytes[at] ^= (byte) (1 << at % 8);
                Files.write(file(number), bytes);
                assertThat(verify().findings())
                        .as("byte %s of receipt %s", at, number)
                        .anyMatch(finding -> finding.startsWith("00000"));
                bytes[at] = was;
            }
            Files.write(file(number), bytes);
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void findsAChangedByteAlsoWhereTheReceiptStandsAlone() throws IOException {
        Path alone = elsewhere.resolve("receipt.json");
        String text = Files.readString(file(5));
        Files.writeString(alone, text);
        assertThat(ReceiptChain.of(List.of(alone)).verify().remarks())
                .containsExactly("receipt.json stands alone: those before it were not looked at");
        Files.writeString(alone, text.replace("\"attempts\": 1", "\"attempts\": 2"));
        assertThat(ReceiptChain.of(List.of(alone)).verify().findings())
                .containsExactly("receipt.json is not byte for byte as it was written");
    }

    @Test
    void findsAReceiptThatWasWrittenAnew() throws IOException {
        Receipt other =
                receipt(true).filedAs(2, Objects.requireNonNull(read(2).link()).previous());
        Files.write(file(2), other.json());
        assertThat(verify().findings())
                .containsExactly(
                        "000003.json does not follow the 000002.json that is here: one of the two was changed or"
                                + " exchanged");
        Receipt last =
                receipt(true).filedAs(5, Objects.requireNonNull(read(5).link()).previous());
        Files.write(file(5), last.json());
        assertThat(verify().findings())
                .endsWith("000005.json is not the receipt that head.json names: one of the two was changed");
    }

    @Test
    void missesAReceiptWhicheverItIs() throws IOException {
        for (int number = 1; number <= COUNT; number++) {
            byte[] bytes = Files.readAllBytes(file(number));
            Files.delete(file(number));
            assertThat(verify().findings())
                    .containsExactly("receipt %s is missing: there is no 00000%s.json".formatted(number, number));
            Files.write(file(number), bytes);
        }
    }

    @Test
    void findsAnExchangedPair() throws IOException {
        Path aside = elsewhere.resolve("aside");
        Files.move(file(2), aside);
        Files.move(file(4), file(2));
        Files.move(aside, file(4), StandardCopyOption.REPLACE_EXISTING);
        assertThat(verify().findings())
                .contains(
                        "000002.json holds receipt 4: it was renamed or exchanged",
                        "000004.json holds receipt 2: it was renamed or exchanged");
    }

    @Test
    void missesTheHead() throws IOException {
        Files.delete(folder.resolve(ReceiptHead.FILE));
        assertThat(verify().findings())
                .containsExactly("head.json is missing, so nobody can tell whether a later receipt is");
    }

    @Test
    void letsTheHeadBeOneBehindAsAfterALossOfPower() throws IOException {
        String digest = Objects.requireNonNull(read(4).link()).sha256();
        Files.write(folder.resolve(ReceiptHead.FILE), new ReceiptHead(4, digest).json());
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().remarks())
                .containsExactly("head.json does not name 000005.json yet: the program was ended between the two, or"
                        + " somebody added it");
        Files.write(
                folder.resolve(ReceiptHead.FILE),
                new ReceiptHead(3, Objects.requireNonNull(read(3).link()).sha256()).json());
        assertThat(verify().findings())
                .containsExactly("head.json is of receipt 3, and there are later ones: it was changed");
    }

    @Test
    void walksTheReceiptsThatAreThereHoweverFarApart() throws IOException {
        Files.copy(file(5), folder.resolve("999999999999.json"));
        Files.delete(file(2));
        Files.delete(file(3));
        assertThat(verify().findings())
                .containsExactly(
                        "receipts 2 to 3 are missing",
                        "receipts 6 to 999999999998 are missing",
                        "999999999999.json holds receipt 5: it was renamed or exchanged",
                        "head.json is of receipt 5, and there are later ones: it was changed");
    }

    @Test
    void findsASnapshotsNameThatIsNone() throws IOException {
        Receipt last = receipt(false)
                .with(ReceiptSnapshot.of("../secrets", "00"))
                .filedAs(5, Objects.requireNonNull(read(5).link()).previous());
        Files.write(file(5), last.json());
        assertThat(verify().findings())
                .contains("receipt 5 names its snapshot as no snapshot is called: it was changed");
    }

    @Test
    void letsAReceiptThatWasSentToSomebodyStandAlone() throws IOException {
        Path mailed = Files.copy(file(5), elsewhere.resolve("000005.json"));
        ReceiptVerdict verdict = ReceiptChain.of(List.of(mailed)).verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.remarks()).containsExactly("000005.json stands alone: those before it were not looked at");
        assertThat(verdict.receipts()).hasSize(1);
    }

    @Test
    void takesThePublishersFolderForTheReceiptsBelowIt() throws IOException {
        Path one = copyTo(elsewhere.resolve("deliveries/one/receipts"));
        Path two = copyTo(elsewhere.resolve("deliveries/two/receipts"));
        Files.delete(two.resolve("000004.json"));
        ReceiptVerdict verdict =
                ReceiptChain.of(List.of(elsewhere.resolve("deliveries"))).verify();
        assertThat(verdict.receipts()).hasSize(9);
        assertThat(verdict.findings())
                .containsExactly(two.toRealPath() + ": receipt 4 is missing: there is no 000004.json");
        assertThat(ReceiptChain.of(List.of(one.resolveSibling("receipts").getParent()))
                        .verify()
                        .findings())
                .isEmpty();
        Files.write(elsewhere.resolve("schools.csv"), new byte[3]);
        Path failed = one.resolve("000003.json");
        assertThat(withFiles(List.of(failed, two.resolve("000005.json"))).compared())
                .isEqualTo(read(5));
        assertThat(withFiles(List.of(failed)).compared()).isEqualTo(read(3));
    }

    private Path copyTo(Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }

    @Test
    void comparesTheFilesWithTheLastReceiptOfADelivery() throws IOException {
        ReceiptVerdict verdict = withFiles(List.of(folder));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.compared()).isEqualTo(read(5));
        assertThat(withFiles(List.of(file(2), file(3))).compared()).isEqualTo(read(2));
        byte[] other = SCHOOLS.clone();
        other[other.length - 2] ^= 1;
        Files.write(elsewhere.resolve("schools.csv"), other);
        assertThat(withFiles(List.of(folder)).findings())
                .containsExactly("schools.csv is not what receipt 5 names: 23 bytes as then, but others");
        Files.write(elsewhere.resolve("schools.csv"), new byte[3]);
        assertThat(withFiles(List.of(folder)).findings())
                .containsExactly("schools.csv is not what receipt 5 names: 23 bytes then, 3 now");
        Files.delete(elsewhere.resolve("schools.csv"));
        assertThat(withFiles(List.of(folder)).findings())
                .containsExactly("schools.csv is not what receipt 5 names: it is not there or cannot be read");
    }

    @Test
    void needsThePlaceToBeThere() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() ->
                        ReceiptChain.of(List.of(folder.resolve("000009.json"))).verify());
    }

    private ReceiptVerdict withFiles(List<Path> places) throws IOException {
        RosterFolder files = RosterFolder.at(elsewhere);
        return ReceiptChain.of(places)
                .withFiles((receipt, name) -> files.open(name))
                .verify();
    }

    private ReceiptVerdict verify() throws IOException {
        return ReceiptChain.of(List.of(folder)).verify();
    }

    private Path file(int number) {
        return folder.resolve("00000%s.json".formatted(number));
    }

    private Receipt read(int number) throws IOException {
        return Receipt.of("receipt", Files.readAllBytes(file(number)));
    }

    private static Receipt receipt(boolean failed) {
        Receipt.@Nullable Failure failure =
                failed ? new Receipt.Failure("ConnectionLost", "sftp.example.org:22 went away", true) : null;
        return new Receipt(
                failed ? Receipt.Outcome.FAILED : Receipt.Outcome.COMMITTED,
                "id-1",
                "parentsquare",
                "rules-1",
                "sftp.example.org:22",
                "district",
                "epoch",
                "/upload",
                "SHA256:abc",
                "20260304-050607",
                List.of("20260304-050606"),
                List.of(new ReceiptFile(
                        "schools.csv",
                        1,
                        SCHOOLS.length,
                        Fingerprint.hex(SCHOOLS),
                        "/upload/20260304-050607/schools.csv",
                        ReceiptFile.Verified.BY_SIZE,
                        null)),
                Instant.parse("2026-03-04T05:06:07Z"),
                Instant.parse("2026-03-04T05:06:09.5Z"),
                1,
                SCHOOLS.length,
                List.of("a remark"),
                failure,
                "north",
                Map.of(Severity.WARNING, 2L),
                null,
                ReceiptSnapshot.none("no key for snapshots was given"),
                null);
    }
}
