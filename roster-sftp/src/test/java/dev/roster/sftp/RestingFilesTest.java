package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterSet;
import dev.roster.io.plan.Allowance;
import dev.roster.io.plan.Difference;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.SafetyRule;
import dev.roster.io.plan.SetDigest;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.receipt.DeliveredSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Since when a file is as it is, as the receipts say. */
class RestingFilesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 4);
    private static final String DIGEST = "c".repeat(64);

    @TempDir
    private Path temporary;

    /** Delivers students of a night, and returns since when each file is as it is. */
    private Map<String, LocalDate> deliver(Delivery delivery, DropboxServer server, int night, Allowance... allowed)
            throws IOException {
        delivery.write(
                "students.csv",
                "school_id,student_id,first_name,last_name\n1,%s,Ivy,Stone\n"
                        .formatted(night)
                        .getBytes(StandardCharsets.UTF_8));
        SftpPublisher publisher = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.epoch("/upload"))
                .withClock(Clock.fixed(Delivery.NOW.plus(Duration.ofDays(night)), ZoneOffset.UTC))
                .withRetries(Retries.none())
                .withFolder(temporary.resolve("deliveries"));
        Plan plan = new Plan(
                SetDigest.of(delivery.report()),
                new Difference("parentsquare", DIGEST, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(allowed),
                List.of());
        RosterSet set = delivery.folder().setOf(ParentSquare.FORMAT);
        publisher.publish(set, delivery.report(), plan);
        return DeliveredSet.days(
                Objects.requireNonNull(publisher.lastKnown("parentsquare").delivery())
                        .file());
    }

    @Test
    void aFileRestsSinceItWasDeliveredAsItIsOrAllowedTo() throws IOException {
        Delivery delivery = new Delivery(temporary);
        Allowance rest = new Allowance(SafetyRule.FILE_UNCHANGED, "schools.csv", 1, "it is summer", DIGEST);
        try (DropboxServer server = delivery.server().start()) {
            deliver(delivery, server, 0);
            assertThat(deliver(delivery, server, 3))
                    .isEqualTo(Map.of("schools.csv", FIRST, "students.csv", FIRST.plusDays(3)));
            deliver(delivery, server, 9, rest);
            assertThat(deliver(delivery, server, 12))
                    .isEqualTo(Map.of("schools.csv", FIRST.plusDays(9), "students.csv", FIRST.plusDays(12)));
        }
    }
}
