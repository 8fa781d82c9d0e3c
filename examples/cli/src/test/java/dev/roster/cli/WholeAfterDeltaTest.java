package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private Path night;
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        night = Files.createDirectory(folder.resolve("night"));
        receiver = Receiver.in(folder);
        receiver.target("layout: flat\ndirectory: /upload\nsnapshotKeyEnv: ROSTER_TEST_KEY\n");
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aWholeSetAfterDeltasIsAnOrdinaryNight() throws IOException {
        whole(200);
        deliver();
        delta(1, 3);
        deliver();
        delta(4, 6);
        deliver();
        whole(195);
        CliRun sunday = publish();
        assertThat(sunday.code()).as(sunday.out()).isZero();
    }

    @Test
    void aWholeSetAfterDeltasIsHeldForWhoIsMissingFromIt() throws IOException {
        whole(200);
        deliver();
        delta(1, 3);
        deliver();
        whole(100);
        CliRun sunday = publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out())
                .contains("  held      removals: 100 of 197 users are gone")
                .doesNotContain("uncompared");
    }

    @Test
    void aDeltaAfterADeltaIsJudgedByItsShareOfTheWhole() throws IOException {
        whole(200);
        deliver();
        delta(1, 15);
        deliver();
        delta(16, 30);
        deliver();
        delta(31, 60);
        CliRun held = publish();
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      removals: 30 of 170 users depart");
    }

    @Test
    void whereNoWholeDeliveryIsKnownAWholeSetIsHeld() throws IOException {
        delta(1, 3);
        deliver();
        whole(200);
        CliRun held = publish();
        assertThat(held.code()).isEqualTo(4);
        assertThat(held.out()).contains("  held      uncompared: users.csv is whole and held changes only ");
    }

    @Test
    void theSameChangesAreARetryInTheSameNightAndHeldOnALaterDay() throws IOException {
        whole(200);
        deliver();
        delta(1, 15);
        deliver();
        CliRun retry = publish();
        assertThat(retry.code()).as(retry.out() + retry.err()).isZero();
        assertThat(retry.out()).startsWith("Delivered before; nothing was sent.\n");
        CliRun stuck =
                publish("--as-of", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        assertThat(stuck.code()).isEqualTo(4);
        assertThat(stuck.out()).contains("  held      nothing-changed: ").doesNotContain("removals");
    }

    @Test
    void aWholeSetIsHeldForWhoCameWithADeltaAndIsMissingFromIt() throws IOException {
        whole(200);
        deliver();
        change(201, 260, "active");
        deliver();
        whole(199);
        CliRun sunday = publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      removals: 61 of 260 users are gone");
        assertThat(sunday.err())
                .contains("This set was compared with the whole delivery of %s and 1 delivery of changes after it."
                        .formatted(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void theVeryBytesOfTheLastWholeSetAreComparedToo() throws IOException {
        whole(200);
        deliver();
        change(201, 260, "active");
        deliver();
        whole(200);
        CliRun sunday = publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      removals: 60 of 260 users are gone");
    }

    @Test
    void aWholeFileBesideADeltaIsComparedWithTheWholeFileOfTheNightBefore() throws IOException {
        whole(200);
        deliver();
        mixed(260);
        deliver();
        mixed(200);
        CliRun tuesday = publish();
        assertThat(tuesday.code()).isEqualTo(4);
        assertThat(tuesday.out()).contains("  held      removals: 60 of 260 users are gone");
    }

    @Test
    void anAllowanceIsWorthNothingAfterAnotherDelta() throws IOException {
        whole(200);
        deliver();
        whole(150);
        CliRun monday = publish();
        assertThat(monday.code()).isEqualTo(4);
        change(201, 260, "active");
        deliver();
        whole(150);
        CliRun wednesday = publish(allow(monday, "removals=users:150"));
        assertThat(wednesday.code()).isEqualTo(4);
        assertThat(wednesday.out()).contains("  held      removals: 110 of 260 users are gone");
        CliRun allowed = publish(allow(wednesday, "removals=users:110"));
        assertThat(allowed.code()).as(allowed.out() + allowed.err()).isZero();
    }

    @Test
    void whoADeltaDeletedIsNotHeldAgainWhereAWholeSetLeavesThemOut() throws IOException {
        whole(200);
        deliver();
        delta(1, 60);
        CliRun monday = publish();
        assertThat(monday.code()).isEqualTo(4);
        assertThat(publish(allow(monday, "removals=users:60")).code()).isZero();
        change(100, 100, "active");
        deliver();
        whole(61, 140);
        CliRun more = publish();
        assertThat(more.code()).isEqualTo(4);
        assertThat(more.out()).contains("  held      removals: 60 of 140 users are gone");
        whole(61, 199);
        CliRun sunday = publish();
        assertThat(sunday.code()).as(sunday.out()).isZero();
    }

    @Test
    void whereADeltaInBetweenIsLostTheSetIsHeld() throws IOException {
        whole(200);
        deliver();
        change(201, 260, "active");
        deliver();
        change(261, 262, "active");
        deliver();
        Path lost = receipt("000002.snapshot");
        byte[] bytes = Files.readAllBytes(lost);
        Files.delete(lost);
        whole(262);
        CliRun sunday = publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out())
                .contains("  held      uncompared: ")
                .contains("000002.snapshot, the snapshot of 000002.json, is not beside it any more");
        Files.write(lost, bytes);
        deliver();
    }

    @Test
    void whatSomebodyAllowedThoughADeltaWasLostIsNotHeldForItOnceMore() throws IOException {
        whole(200);
        deliver();
        change(201, 203, "active");
        deliver();
        Files.delete(receipt("000002.snapshot"));
        change(204, 206, "active");
        CliRun lost = publish();
        assertThat(lost.code()).isEqualTo(4);
        assertThat(publish(allow(lost, "uncompared")).code()).isZero();
        change(207, 209, "active");
        deliver();
        whole(209);
        CliRun sunday = publish();
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      uncompared: users.csv is whole and held changes only ");
    }

    @Test
    void theKeptFilesOfADeltaAreNotPreferredToWhatTheReceiverHas() throws IOException {
        String[] kept = {"--keep-staged", folder.resolve("kept").toString()};
        whole(200);
        deliver(kept);
        change(201, 260, "active");
        deliver(kept);
        whole(200);
        CliRun sunday = publish(kept);
        assertThat(sunday.code()).isEqualTo(4);
        assertThat(sunday.out()).contains("  held      removals: 60 of 260 users are gone");
    }

    @Test
    void theReceiptOfTheWholeSetIsRefusedAfterADelta() throws IOException {
        whole(200);
        deliver();
        change(201, 260, "active");
        deliver();
        whole(199);
        CliRun sunday = publish("--previous", receipt("000001.json").toString());
        assertThat(sunday.code()).isEqualTo(2);
        assertThat(sunday.err())
                .contains("000001.json is not the receipt of the last delivery, which is 000002.json; ");
    }

    private Path receipt(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static String[] allow(CliRun held, String what) {
        Matcher digest = Pattern.compile("--for ([0-9a-f]{64})").matcher(held.out() + held.err());
        assertThat(digest.find()).as(held.out() + held.err()).isTrue();
        return new String[] {"--allow", what, "--reason", "they moved", "--for", digest.group(1)};
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
        Files.deleteIfExists(night.resolve("orgs.csv"));
        manifest("delta", "absent");
    }

    private void users(int from, int until, String marks) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = from; i <= until; i++) {
            rows.append(user(i, marks));
        }
        Files.writeString(night.resolve("users.csv"), rows.toString());
    }

    private void orgs(String marks) throws IOException {
        Files.writeString(
                night.resolve("orgs.csv"),
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
        Files.writeString(night.resolve("manifest.csv"), text.toString());
    }

    private void deliver(String... more) {
        CliRun run = publish(more);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private CliRun publish(String... more) {
        Machine machine = new Machine(
                Map.of("ROSTER_TEST_PASSWORD", Receiver.SECRET, "ROSTER_TEST_KEY", "sixteen-or-more-letters")::get,
                new Cancellation());
        Stream<String> words = Stream.of(
                "publish",
                "oneroster-1.1",
                night.toString(),
                "--target",
                folder.resolve("target.yaml").toString());
        return CliRun.with(machine, Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }
}
