package dev.roster.cli;

import static dev.roster.cli.Receiver.FLAT;
import static dev.roster.cli.Receiver.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deltas in the week and all of it on Sundays: each is compared with what the receiver has after all of them. */
class WholeAfterDeltaTest {
    private static final String HEADER =
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";
    private static final List<String> FILES = List.of(
            "academicSessions",
            "categories",
            "classes",
            "classResources",
            "courses",
            "courseResources",
            "demographics",
            "enrollments",
            "lineItems",
            "orgs",
            "resources",
            "results",
            "users");

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void start() throws IOException {
        nights = Nights.of("oneroster-1.1", Receiver.in(folder));
        nights.target(FLAT + KEY);
    }

    @AfterEach
    void stop() {
        nights.close();
    }

    @Test
    void aWholeSetAfterDeltasIsAnOrdinaryNight() throws IOException {
        whole(200);
        nights.deliver();
        delta(1, 3);
        nights.deliver();
        delta(4, 6);
        nights.deliver();
        whole(195);
        CliRun sunday = nights.publish();
        assertThat(sunday.code()).as(sunday.out()).isZero();
    }

    @Test
    void aWholeSetAfterDeltasIsHeldForWhoIsMissingFromIt() throws IOException {
        whole(200);
        nights.deliver();
        delta(1, 3);
        nights.deliver();
        whole(100);
        CliRun sunday = nights.publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out())
                .contains("  held      removals: 100 of 197 users are gone")
                .doesNotContain("uncompared");
    }

    @Test
    void aDeltaAfterADeltaIsJudgedByItsShareOfTheWhole() throws IOException {
        whole(200);
        nights.deliver();
        delta(1, 15);
        nights.deliver();
        delta(16, 30);
        nights.deliver();
        delta(31, 60);
        CliRun held = nights.publish();
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      removals: 30 of 170 users depart");
    }

    @Test
    void whereNoWholeDeliveryIsKnownAWholeSetIsHeld() throws IOException {
        delta(1, 3);
        nights.deliver();
        whole(200);
        CliRun held = nights.publish();
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      uncompared: users.csv is whole and held changes only ");
    }

    @Test
    void theSameChangesAreARetryInTheSameNightAndHeldOnALaterDay() throws IOException {
        whole(200);
        nights.deliver();
        delta(1, 15);
        nights.deliver();
        CliRun retry = nights.publish();
        assertThat(retry.code()).as(retry.out() + retry.err()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
        CliRun stuck = nights.publish(
                "--as-of", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        assertThat(stuck.code()).isEqualTo(4);
        assertThat(stuck.out()).contains("  held      nothing-changed: ").doesNotContain("removals");
    }

    @Test
    void aWholeSetIsHeldForWhoCameWithADeltaAndIsMissingFromIt() throws IOException {
        whole(200);
        nights.deliver();
        change(201, 260, "active");
        nights.deliver();
        whole(199);
        CliRun sunday = nights.publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      removals: 61 of 260 users are gone");
        assertThat(sunday.err())
                .contains("This set was compared with the whole delivery of %s and 1 delivery of changes after it."
                        .formatted(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void theVeryBytesOfTheLastWholeSetAreComparedToo() throws IOException {
        whole(200);
        nights.deliver();
        change(201, 260, "active");
        nights.deliver();
        whole(200);
        CliRun sunday = nights.publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      removals: 60 of 260 users are gone");
    }

    @Test
    void aWholeFileBesideADeltaIsComparedWithTheWholeFileOfTheNightBefore() throws IOException {
        whole(200);
        nights.deliver();
        mixed(260);
        nights.deliver();
        mixed(200);
        CliRun tuesday = nights.publish();
        assertThat(tuesday.code()).isEqualTo(4);
        assertThat(tuesday.out()).contains("  held      removals: 60 of 260 users are gone");
    }

    @Test
    void anAllowanceIsWorthNothingAfterAnotherDelta() throws IOException {
        whole(200);
        nights.deliver();
        whole(150);
        CliRun monday = nights.publish();
        assertThat(monday.code()).isEqualTo(4);
        change(201, 260, "active");
        nights.deliver();
        whole(150);
        CliRun wednesday = nights.publish(allow(monday, "removals=users:150"));
        assertThat(wednesday.code()).isEqualTo(4);
        assertThat(wednesday.out()).contains("  held      removals: 110 of 260 users are gone");
        CliRun allowed = nights.publish(allow(wednesday, "removals=users:110"));
        assertThat(allowed.code()).as(allowed.out() + allowed.err()).isZero();
    }

    @Test
    void whoADeltaDeletedIsNotHeldAgainWhereAWholeSetLeavesThemOut() throws IOException {
        whole(200);
        nights.deliver();
        delta(1, 60);
        CliRun monday = nights.publish();
        assertThat(monday.code()).isEqualTo(4);
        nights.deliver(allow(monday, "removals=users:60"));
        change(100, 100, "active");
        nights.deliver();
        whole(61, 140);
        CliRun more = nights.publish();
        assertThat(more.code()).isEqualTo(4);
        assertThat(more.out()).contains("  held      removals: 60 of 140 users are gone");
        whole(61, 199);
        CliRun sunday = nights.publish();
        assertThat(sunday.code()).as(sunday.out()).isZero();
    }

    @Test
    void whereADeltaInBetweenIsLostTheSetIsHeld() throws IOException {
        whole(200);
        nights.deliver();
        change(201, 260, "active");
        nights.deliver();
        change(261, 262, "active");
        nights.deliver();
        Path lost = nights.kept("000002.snapshot");
        byte[] bytes = Files.readAllBytes(lost);
        Files.delete(lost);
        whole(262);
        CliRun sunday = nights.publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out())
                .contains("  held      uncompared: ")
                .contains("000002.snapshot, the snapshot of 000002.json, is not beside it any more");
        Files.write(lost, bytes);
        nights.deliver();
    }

    @Test
    void whatSomebodyAllowedThoughADeltaWasLostIsNotHeldForItOnceMore() throws IOException {
        whole(200);
        nights.deliver();
        change(201, 203, "active");
        nights.deliver();
        Files.delete(nights.kept("000002.snapshot"));
        change(204, 206, "active");
        CliRun lost = nights.publish();
        assertThat(lost.code()).isEqualTo(4);
        nights.deliver(allow(lost, "uncompared"));
        change(207, 209, "active");
        nights.deliver();
        whole(209);
        CliRun sunday = nights.publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      uncompared: users.csv is whole and held changes only ");
    }

    @Test
    void theKeptFilesOfADeltaAreNotPreferredToWhatTheReceiverHas() throws IOException {
        String[] kept = {"--keep-staged", folder.resolve("kept").toString()};
        whole(200);
        nights.deliver(kept);
        change(201, 260, "active");
        nights.deliver(kept);
        whole(200);
        CliRun sunday = nights.publish(kept);
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      removals: 60 of 260 users are gone");
    }

    @Test
    void theReceiptOfTheWholeSetIsRefusedAfterADelta() throws IOException {
        whole(200);
        nights.deliver();
        change(201, 260, "active");
        nights.deliver();
        whole(199);
        CliRun sunday = nights.publish("--previous", nights.kept("000001.json").toString());
        assertThat(sunday.code()).isEqualTo(2);
        assertThat(sunday.err())
                .contains("000001.json is not the receipt of the last delivery, which is 000002.json; ");
    }

    private static String[] allow(CliRun held, String what) {
        String digest = CliRun.digest("--for ", held.out() + held.err());
        return new String[] {"--allow", what, "--reason", "they moved", "--for", digest};
    }

    private void whole(int users) throws IOException {
        whole(1, users);
    }

    private void whole(int from, int until) throws IOException {
        users(from, until, ",");
        orgs(",");
        manifest("bulk", "bulk");
    }

    /** All users, and changes of the schools. */
    private void mixed(int users) throws IOException {
        users(1, users, ",");
        orgs("active,2026-10-12T00:00:00.000Z");
        manifest("bulk", "delta");
    }

    /** Deletes some users. */
    private void delta(int from, int until) throws IOException {
        change(from, until, "tobedeleted");
    }

    private void change(int from, int until, String status) throws IOException {
        users(from, until, status + ",2026-10-12T00:00:00.000Z");
        Files.deleteIfExists(nights.set().resolve("orgs.csv"));
        manifest("delta", "absent");
    }

    private void users(int from, int until, String marks) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = from; i <= until; i++) {
            rows.append(user(i, marks));
        }
        nights.write("users.csv", rows.toString());
    }

    private void orgs(String marks) throws IOException {
        nights.write(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no1,%s,Oak School,school,,\n"
                        .formatted(marks));
    }

    private static String user(int number, String marks) {
        return "u%s,%s,true,o1,student,user%s,,Ann,Oak,,,,,,,,\n".formatted(number, marks, number);
    }

    private void manifest(String users, String orgs) throws IOException {
        StringBuilder text = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n");
        for (String file : FILES) {
            String mode = file.equals("users") ? users : file.equals("orgs") ? orgs : "absent";
            text.append("file.%s,%s\n".formatted(file, mode));
        }
        text.append("source.systemName,Oak\nsource.systemCode,oak\n");
        nights.write("manifest.csv", text.toString());
    }
}
