package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterSet;
import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Difference;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.plan.SetDigest;
import dev.roster.io.staging.RejectedCount;
import dev.roster.io.staging.RejectedRow;
import dev.roster.io.staging.RejectedRow.Fate;
import dev.roster.io.staging.StagedSet;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Severity;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptChain;
import dev.roster.sftp.receipt.ReceiptPlan;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set that a safety rule holds is not sent, and the receipt says which. */
class HeldDeliveryTest {
    private static final String DIGEST = "5d".repeat(32);
    private static final Hold REMOVALS =
            new Hold(SafetyRule.REMOVALS, "students.csv", null, 120, "120 of 1000 rows of students.csv are gone");
    private static final Hold NOTHING = new Hold(SafetyRule.NOTHING_CHANGED, "", null, 1, "the set is yesterday's");
    private static final Allowance ALLOWED =
            new Allowance(SafetyRule.REMOVALS, "students.csv", 120, "the school at the lake closed", DIGEST);

    @TempDir
    private Path temporary;

    private Delivery delivery;
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        folder = temporary.resolve("deliveries");
    }

    @Test
    void connectsNobodyAndSendsNothing() throws IOException {
        Receipt receipt = publisher(Faults.nowhere()).publish(set(), delivery.report(), plan(REMOVALS));
        assertThat(receipt.outcome()).isEqualTo(Outcome.HELD);
        assertThat(receipt.outcome().delivered()).isFalse();
        assertThat(receipt.hostKey()).isNull();
        assertThat(receipt.bytesSent()).isZero();
        assertThat(receipt.plan())
                .isEqualTo(new ReceiptPlan(true, DIGEST, List.of(REMOVALS), List.of(), List.of(), List.of()));
        assertThat(receipt.text())
                .startsWith("Held; nothing was sent.\n")
                .contains("\n  held      removals: 120 of 1000 rows of students.csv are gone\n")
                .contains("\n  plan      made for the difference %s\n".formatted(DIGEST));
        assertThat(verify()).containsExactly(receipt);
        assertThat(delivery.epochs()).isEmpty();
    }

    @Test
    void tellsWhoeverListens() throws IOException {
        List<Receipt> told = new ArrayList<>();
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void ended(Receipt receipt) {
                told.add(receipt);
            }
        };
        Receipt receipt =
                publisher(Faults.nowhere()).withListener(listener).publish(set(), delivery.report(), plan(REMOVALS));
        assertThat(told).containsExactly(receipt);
    }

    @Test
    void changesNothingOfADeliveryThatIsUnderWay() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = publisher(Delivery.target(server).build());
            publisher.publish(set(), delivery.report(), plan(REMOVALS));
            Receipt sent = publisher.publish(set(), delivery.report(), plan());
            assertThat(sent.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(delivery.completeEpochs()).hasSize(1);
            assertThat(verify()).extracting(Receipt::outcome).containsExactly(Outcome.HELD, Outcome.COMMITTED);
        }
    }

    @Test
    void recordsWhatWasAllowedAndWhatWasReplaced() throws IOException {
        List<RejectedRow> rows = List.of(
                new RejectedRow("students.csv", 3, List.of("bad_phone"), Fate.CARRIED),
                new RejectedRow("students.csv", 9, List.of("bad_phone"), Fate.DROPPED));
        StagedSet staged = new StagedSet(set(), delivery.report(), rows, List.of());
        Plan plan = new Plan(
                SetDigest.of(delivery.report()), difference(), List.of(), List.of(), List.of(ALLOWED), List.of());
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = publisher(Delivery.target(server).build()).publish(staged, plan);
            assertThat(receipt.outcome()).isEqualTo(Outcome.COMMITTED);
            assertThat(receipt.plan())
                    .isEqualTo(new ReceiptPlan(
                            true,
                            DIGEST,
                            List.of(),
                            List.of(ALLOWED),
                            List.of(),
                            List.of(new RejectedCount("students.csv", 1, 1))));
            assertThat(receipt.text())
                    .contains("  allowed   removals of students.csv, 120 at most: the school at the lake closed\n")
                    .contains("  rejected  students.csv: 1 carried forward, 1 dropped\n");
            assertThat(verify()).containsExactly(receipt);
        }
    }

    @Test
    void saysThatNoPlanWasMade() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = publisher(Delivery.target(server).build()).publish(set(), delivery.report());
            assertThat(receipt.plan()).isEqualTo(ReceiptPlan.NONE);
            assertThat(receipt.text())
                    .contains("  plan      none was made: nobody asked what the receiver will remove\n");
        }
    }

    @Test
    void saysThatItWasDeliveredBeforeWhateverIsHeld() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = publisher(Delivery.target(server).build());
            publisher.publish(set(), delivery.report(), plan());
            assertThat(publisher
                            .publish(set(), delivery.report(), plan(REMOVALS))
                            .outcome())
                    .isEqualTo(Outcome.ALREADY_COMMITTED);
            assertThat(publisher
                            .publish(set(), delivery.report(), plan(NOTHING))
                            .outcome())
                    .isEqualTo(Outcome.HELD);
        }
    }

    @Test
    void comparesTheNextSetWithTheLastOneThatWasDelivered() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = publisher(Delivery.target(server).build())
                    .withSnapshots(ParentSquare.FORMAT, "sixteen-or-more-letters"::toCharArray);
            delivery.write("students.csv", "school_id,student_id\n1,42\n".getBytes(StandardCharsets.UTF_8));
            assertThat(publisher.lastKnown("parentsquare").delivery()).isNull();
            Receipt sent = publisher.publish(set(), delivery.report(), plan());
            delivery.write("students.csv", "school_id,student_id\n1,43\n".getBytes(StandardCharsets.UTF_8));
            publisher.publish(set(), delivery.report(), plan(REMOVALS));
            LastDelivery last =
                    Objects.requireNonNull(publisher.lastKnown("parentsquare").delivery());
            assertThat(last.receipt()).isEqualTo(sent);
            assertThat(last.file().resolveSibling("000001.snapshot")).exists();
            assertThat(publisher.lastKnown("parentsquare").comparable()).isTrue();
        }
    }

    @Test
    void holdsAttendanceOfAnotherDayAndNothingElseThatIsWrong() throws IOException {
        Hold stale = new Hold(SafetyRule.STALE_ATTENDANCE, "attendance.csv", null, 2, "2 rows are not about the day");
        Receipt receipt = publisher(Faults.nowhere()).publish(set(), wrong(2), plan(stale));
        assertThat(receipt.outcome()).isEqualTo(Outcome.HELD);
        assertThat(receipt.count(Severity.ERROR)).isEqualTo(2);
        assertThat(verify()).containsExactly(receipt);
        assertThatIllegalStateException()
                .isThrownBy(() -> publisher(Faults.nowhere()).publish(set(), wrong(3), plan(stale)));
        assertThatIllegalStateException()
                .isThrownBy(() -> publisher(Faults.nowhere()).publish(set(), wrong(2), plan(REMOVALS)));
    }

    private Report wrong(long errors) throws IOException {
        Report clean = delivery.report();
        return new Report(
                clean.format(),
                clean.fingerprint(),
                clean.status(),
                List.of(),
                clean.files(),
                clean.order(),
                List.of(),
                List.of(),
                Map.of(Severity.ERROR, errors));
    }

    @Test
    void refusesAPlanOfOtherFiles() throws IOException {
        Plan plan = plan();
        delivery.write("students.csv", Delivery.randomBytes(7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publisher(Faults.nowhere()).publish(set(), delivery.report(), plan))
                .withMessage(
                        "the plan was made for other files than those of the report; make one for the files that are to be published");
    }

    @Test
    void refusesAnAllowanceForAnotherDifference() throws IOException {
        Plan plan = new Plan(SetDigest.of(delivery.report()), null, List.of(), List.of(), List.of(ALLOWED), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publisher(Faults.nowhere()).publish(set(), delivery.report(), plan))
                .withMessageStartingWith("the plan has an allowance of 'removals' for another difference");
    }

    private Plan plan(Hold... holds) throws IOException {
        return new Plan(SetDigest.of(delivery.report()), difference(), List.of(), List.of(holds), List.of(), List.of());
    }

    private static @Nullable Difference difference() {
        return new Difference("parentsquare", DIGEST, List.of(), List.of());
    }

    private RosterSet set() throws IOException {
        return delivery.folder().setOf(ParentSquare.FORMAT);
    }

    private SftpPublisher publisher(SftpTarget target) {
        return Delivery.publisher(target).withFolder(folder);
    }

    /** Looks the receipts through, and returns them. */
    private List<Receipt> verify() throws IOException {
        var verdict = ReceiptChain.of(List.of(folder)).verify();
        assertThat(verdict.findings()).isEmpty();
        return verdict.receipts();
    }
}
