package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterSet;
import dev.roster.io.plan.Allowances;
import dev.roster.io.plan.Hold;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.plan.SafetySettings;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.receipt.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on which nothing happens, one after the other. */
class HolidaysTest {
    private static final LocalDate FIRST = LocalDate.ofInstant(Delivery.NOW, ZoneOffset.UTC);
    private static final SafetySettings USUAL = SafetySettings.DEFAULT;
    private static final SafetySettings HOLIDAYS = new SafetySettings(USUAL.usual(), USUAL.floor(), 3, null);

    @TempDir
    private Path temporary;

    private final List<String> nights = new ArrayList<>();

    private Delivery delivery() throws IOException {
        Delivery delivery = new Delivery(temporary);
        students(delivery, "7");
        return delivery;
    }

    private static void students(Delivery delivery, String id) throws IOException {
        delivery.write(
                "students.csv",
                "school_id,student_id,first_name,last_name\n1,%s,Ivy,Stone\n"
                        .formatted(id)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void night(DropboxServer server, Delivery delivery, int night, SafetySettings settings, String... allow)
            throws IOException {
        SftpPublisher publisher = SftpPublisher.to(Delivery.target(server).build(), PublishLayout.epoch("/upload"))
                .withClock(Clock.fixed(Delivery.NOW.plus(Duration.ofDays(night)), ZoneOffset.UTC))
                .withRetries(Retries.none())
                .withFolder(temporary.resolve("deliveries"))
                .withSnapshots(ParentSquare.FORMAT, "sixteen-or-more-letters"::toCharArray);
        RosterSet set = delivery.folder().setOf(ParentSquare.FORMAT);
        Planning planning =
                Planning.of(ParentSquare.FORMAT).withSettings(settings).withDay(FIRST.plusDays(night));
        Plan plan = plan(publisher, planning, set, delivery);
        if (allow.length > 0) {
            Planning allowing = planning.withAllowances(
                    Allowances.of(ParentSquare.FORMAT, List.of(allow), "holidays", plan.digest()));
            plan = plan(publisher, allowing, set, delivery);
        }
        Receipt receipt = publisher.publish(set, delivery.report(), plan);
        String held = plan.holds().stream()
                .map(Hold::rule)
                .map(rule -> " " + rule.id())
                .reduce("", String::concat);
        nights.add(night + " " + receipt.outcome() + held);
    }

    private Plan plan(SftpPublisher publisher, Planning planning, RosterSet set, Delivery delivery) throws IOException {
        return publisher.lastKnown("parentsquare").plan(planning, set.files(), delivery.report(), temporary);
    }

    @Test
    void whatWasAllowedOnceIsNotHeldBeforeAsManyNightsMore() throws IOException {
        Delivery delivery = delivery();
        try (DropboxServer server = delivery.server().start()) {
            for (int night = 0; night <= 3; night++) {
                night(server, delivery, night, HOLIDAYS);
            }
            night(server, delivery, 3, HOLIDAYS, "nothing-changed");
            for (int night = 4; night <= 6; night++) {
                night(server, delivery, night, HOLIDAYS);
            }
        }
        assertThat(nights)
                .containsExactly(
                        "0 COMMITTED",
                        "1 ALREADY_COMMITTED",
                        "2 ALREADY_COMMITTED",
                        "3 HELD nothing-changed",
                        "3 ALREADY_COMMITTED",
                        "4 ALREADY_COMMITTED",
                        "5 ALREADY_COMMITTED",
                        "6 HELD nothing-changed");
    }

    @Test
    void withoutASettingEveryNightIsHeldUntilSomethingHappens() throws IOException {
        Delivery delivery = delivery();
        try (DropboxServer server = delivery.server().start()) {
            night(server, delivery, 0, USUAL);
            night(server, delivery, 1, USUAL, "nothing-changed");
            night(server, delivery, 1, USUAL);
            night(server, delivery, 2, USUAL);
            students(delivery, "8");
            night(server, delivery, 3, USUAL);
        }
        assertThat(nights)
                .containsExactly(
                        "0 COMMITTED",
                        "1 ALREADY_COMMITTED",
                        "1 ALREADY_COMMITTED",
                        "2 HELD nothing-changed",
                        "3 COMMITTED");
    }

    @Test
    void attendanceOfEachDayIsNoNewsAndIsCountedAlike() throws IOException {
        Delivery delivery = delivery();
        try (DropboxServer server = delivery.server().start()) {
            for (int night = 0; night <= 6; night++) {
                delivery.write(
                        "attendance.csv",
                        "school_id,student_id,date,period,status\n1,%s,%s,1,A\n"
                                .formatted(night, FIRST.plusDays(night))
                                .getBytes(StandardCharsets.UTF_8));
                String[] allow = night == 3 ? new String[] {"nothing-changed"} : new String[0];
                night(server, delivery, night, HOLIDAYS, allow);
            }
        }
        assertThat(nights)
                .containsExactly(
                        "0 COMMITTED",
                        "1 COMMITTED",
                        "2 COMMITTED",
                        "3 COMMITTED",
                        "4 COMMITTED",
                        "5 COMMITTED",
                        "6 HELD nothing-changed");
    }
}
