package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.internal.sftp.journal.JournalEntry;
import dev.roster.internal.sftp.journal.JournalEntry.State;
import dev.roster.internal.sftp.journal.JournalFile;
import dev.roster.sftp.fault.DeliveryException.Retry;
import dev.roster.sftp.fault.InDoubtException;
import dev.roster.sftp.fault.KeyFileException;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptPlan;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What receipts say holds, however far a delivery came. */
class ReceiptDraftTest {
    private static final String EPOCH = "20260304-050607";

    @Test
    void namesNoEpochThatNobodyConfirmed() {
        Receipt receipt = draft().failed(changed(), entry().claiming(EPOCH));
        assertThat(receipt.epoch()).isNull();
        assertThat(receipt.orphans()).containsExactly(EPOCH);
        assertThat(receipt.files().get(0).remotePath()).isNull();
        assertThat(receipt.text())
                .contains(
                        "  host key  not known: nobody was logged in\n",
                        "  schools.csv: 1 rows, 2 bytes, not sent\n",
                        "  left      20260304-050607, without COMPLETE, where it was made at all\n");
    }

    @Test
    void countsWhatThisRunSentAndNoEarlierOne() {
        JournalEntry arrived = entry().claiming(EPOCH)
                .uploading(List.of(new JournalFile("schools.csv", "/upload/schools.csv", "BY_SIZE", null, true)));
        assertThat(draft().of(Outcome.COMMITTED, arrived).bytesSent()).isEqualTo(2);
        JournalEntry done = arrived.in(State.DONE);
        assertThat(draft().of(Outcome.ALREADY_COMMITTED, done).bytesSent()).isZero();
        assertThat(draft().failed(changed(), done).bytesSent()).isZero();
    }

    @Test
    void namesNoPlaceOfThisMachineWhereAnotherFaultRepeatsIt() {
        KeyFileException key = new KeyFileException("/home/district/id cannot be read", null);
        InDoubtException doubt = new InDoubtException(
                Retry.MAY_HELP, "COMPLETE was asked for (%s)".formatted(key.getMessage()), EPOCH, key);
        Receipt receipt = draft().failed(doubt, entry());
        assertThat(receipt.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(Objects.requireNonNull(receipt.failure()).message())
                .isEqualTo("the private key could not be used; the message of the run says more");
    }

    private static IOException changed() {
        return new SourceChangedException("schools.csv", "2 bytes then, 3 now");
    }

    private static JournalEntry entry() {
        return JournalEntry.begun("id-1", "content-1", Delivery.NOW);
    }

    private static ReceiptDraft draft() {
        SftpTarget target = SftpTarget.at("sftp.example.org")
                .user("district")
                .auth(SftpAuth.password(Delivery.SECRET::toCharArray))
                .hostKeys(HostKeyPolicy.pinned(Faults.OTHER_KEY))
                .build();
        Publication publication = Publication.of(Delivery.report(
                Report.Status.COMPLETE, List.of(new FileFacts("schools.csv", 1, 2, Delivery.sha256(new byte[2])))));
        return new ReceiptDraft(
                target,
                PublishLayout.epoch("/upload"),
                publication,
                ReceiptPlan.NONE,
                Clock.fixed(Delivery.NOW, ZoneOffset.UTC));
    }
}
