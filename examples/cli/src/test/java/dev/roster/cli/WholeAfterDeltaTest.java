package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deltas in the week and all of it on Sundays: each is compared with the last whole delivery. */
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
                .contains("  held      removals: 100 of 200 users are gone")
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
        assertThat(held.out()).contains("  held      removals: 30 of 200 users depart");
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

    private void whole(int users) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= users; i++) {
            rows.append(user(i, ","));
        }
        Files.writeString(night.resolve("users.csv"), rows.toString());
        Files.writeString(
                night.resolve("orgs.csv"),
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no1,,,Oak School,school,,\n");
        manifest("bulk", "bulk");
    }

    /** Deletes some users. */
    private void delta(int from, int until) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = from; i <= until; i++) {
            rows.append(user(i, "tobedeleted,2026-10-12T00:00:00.000Z"));
        }
        Files.writeString(night.resolve("users.csv"), rows.toString());
        Files.deleteIfExists(night.resolve("orgs.csv"));
        manifest("delta", "absent");
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

    private void deliver() {
        CliRun run = publish();
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
