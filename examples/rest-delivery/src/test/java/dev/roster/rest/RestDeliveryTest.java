package dev.roster.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.rest.FakeApi.Reply;
import dev.roster.rest.FakeApi.Request;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestDeliveryTest {
    private static final String SECRET = "Sesame open+7";
    private static final String TERMS = "the client's id or secret is wrong, or is not allowed to do this, or the terms"
            + " of service were not accepted yet (SameGoal shows under Settings > Data Imports/Exports whether they"
            + " were, and sends the e-mail again)";

    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>(Map.of("ID", "district 9", "SECRET", SECRET));
    private final List<Duration> pauses = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private FakeApi api;
    private Duration patience = Duration.ofSeconds(20);

    @BeforeEach
    void start() throws IOException {
        api = FakeApi.start().tokens("first", "second").reply("/terms", Reply.of(201, ""));
        Files.createDirectory(temp.resolve("set"));
        Files.writeString(temp.resolve("set/terms.csv"), """
                school_id,term_id,term_name,start_date,end_date,school_year
                01,t1,"Fall, ""long\""",2026-09-01,2026-12-18,2027
                01,t2,Spring,2027-01-04,2027-05-28,2027
                01,t3,Été,2027-07-01,2027-07-30,2028
                """);
        Files.writeString(temp.resolve("set/schools.csv"), """
                school_id,school_name,school_zip,school_address,school_city,school_state,principal_first_name,principal_last_name,principal_email,school_phone
                01,North,98101,1 Main St,Lakeview,WA,Ada,Reed,n@example.org,2065550101
                """);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void postsEveryRecordAsJsonWithAToken() throws IOException {
        assertThat(send()).isZero();
        assertThat(api.requests())
                .containsExactly(
                        new Request(
                                "POST",
                                "/token",
                                "Basic ZGlzdHJpY3QrOTpTZXNhbWUrb3BlbiUyQjc=",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials&scope=rosters.write+other"),
                        posted("first", """
                                [{"school_id":"01","term_id":"t1","term_name":"Fall, \\"long\\"","start_date":"2026-09-01","end_date":"2026-12-18","school_year":"2027"},\
                                {"school_id":"01","term_id":"t2","term_name":"Spring","start_date":"2027-01-04","end_date":"2027-05-28","school_year":"2027"}]"""),
                        posted("first", """
                                [{"school_id":"01","term_id":"t3","term_name":"Été","start_date":"2027-07-01","end_date":"2027-07-30","school_year":"2028"}]"""));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith(
                        "schools.csv: not sent, the settings name no endpoint for it\nterms.csv: 3 of 3 records sent\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"students_auto.csv", "20261122-030000/students.csv", "20261122-030000/COMPLETE"})
    void postsTheSetThatCountsInAnUploadDirectory(String name) throws IOException {
        Path upload = Files.createDirectory(temp.resolve("upload"));
        if (!name.contains("auto")) {
            Files.createDirectory(upload.resolve("20261122-030000"));
            Files.createFile(upload.resolve("20261122-030000/COMPLETE"));
        }
        Files.writeString(upload.resolve(name.replace("COMPLETE", "students.csv")), """
                Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,\
                Zip,Race,District of Residence,County of Residence,District of Service,Student Reporting Id,\
                Building,Building Reporting Id,SIS Internal ID
                A1,Stone,,Ivy,2015-02-28,F,ENROLLED,4,,,,,,,,,,Alder School,0101,
                """);
        String settings = settings("post.students.csv = " + api.url("/terms")).toString();
        Path from = name.endsWith("COMPLETE") ? upload.resolve("20261122-030000") : upload;
        assertThat(program().run(List.of("send", "samegoal", from.toString(), "--settings", settings)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("students.csv: 1 of 1 records sent\n");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void sendsTheCredentialsInTheFormWhereToldTo() throws IOException {
        assertThat(send("clientAuth = body", "scope =")).isZero();
        assertThat(api.requests().get(0))
                .isEqualTo(new Request(
                        "POST",
                        "/token",
                        null,
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&client_id=district+9&client_secret=Sesame+open%2B7"));
    }

    @Test
    void saysThatAFileOfTheSettingsIsNotThere() throws IOException {
        Files.delete(temp.resolve("set/terms.csv"));
        assertThat(send()).isZero();
        assertThat(api.requests()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith(
                        "schools.csv: not sent, the settings name no endpoint for it\nterms.csv: not sent, it is not in the folder\n");
    }

    @Test
    void sendsNothingOfASetWithErrors() throws IOException {
        Files.writeString(temp.resolve("set/terms.csv"), "school_id\n");
        assertThat(send()).isEqualTo(1);
        assertThat(api.requests()).isEmpty();
        assertThat(errors()).isEqualTo("Nothing was sent.\n");
    }

    @Test
    void waitsAsLongAsTheServerSays() throws IOException {
        api.reply(
                "/terms",
                new Reply(429, "", Map.of("Retry-After", "7")),
                new Reply(503, "", Map.of("Retry-After", "Sun, 22 Nov 2026 08:00:30 GMT")),
                Reply.of(200, ""));
        assertThat(send()).isZero();
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
        assertThat(api.requests())
                .extracting(Request::path)
                .containsExactly("/token", "/terms", "/terms", "/terms", "/terms");
    }

    @Test
    void waitsLongerEachTimeAndGivesUp() throws IOException {
        api.reply("/terms", Reply.of(500, "{\"name\":\"Été\"}"));
        assertThat(send()).isEqualTo(3);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(750),
                        Duration.ofMillis(1500),
                        Duration.ofMillis(3000),
                        Duration.ofMillis(6000));
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: terms.csv: the server answered 500: it is too busy or broken, also after waiting; try again later\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("terms.csv: 0 of 3 records sent\n");
    }

    @Test
    void waitsItsOwnTimeWhereTheServerAsksForLess() throws IOException {
        Reply soon = new Reply(504, "", Map.of("Retry-After", "1"));
        api.reply("/terms", soon, soon, soon, new Reply(599, "", Map.of()), Reply.of(200, ""));
        assertThat(send()).isZero();
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(1000),
                        Duration.ofMillis(1500),
                        Duration.ofMillis(3000),
                        Duration.ofMillis(6000));
    }

    @Test
    void givesUpWhereTheServerWantsItToWaitTooLong() throws IOException {
        api.reply("/terms", new Reply(429, "", Map.of("Retry-After", "3600")));
        assertThat(send()).isEqualTo(3);
        assertThat(pauses).isEmpty();
    }

    @Test
    void saysHowManyRecordsWereTakenBeforeItFailed() throws IOException {
        api.reply("/terms", Reply.of(200, ""), Reply.of(422, "Été"));
        assertThat(send()).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("terms.csv: 2 of 3 records sent\n");
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: terms.csv: the server answered 422: it does not take this; compare the address and the records with what its page describes\n");
    }

    @Test
    void asksForAnotherTokenOnce() throws IOException {
        api.reply("/terms", Reply.of(401, ""), Reply.of(200, ""));
        assertThat(send()).isZero();
        assertThat(api.requests())
                .extracting(Request::path, Request::authorization)
                .containsExactly(
                        tuple("/token", "Basic ZGlzdHJpY3QrOTpTZXNhbWUrb3BlbiUyQjc="),
                        tuple("/terms", "Bearer first"),
                        tuple("/token", "Basic ZGlzdHJpY3QrOTpTZXNhbWUrb3BlbiUyQjc="),
                        tuple("/terms", "Bearer second"),
                        tuple("/terms", "Bearer second"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void namesTheTermsOfServiceWhereItIsRefused(int status) throws IOException {
        api.reply("/terms", Reply.of(status, "no"));
        assertThat(send()).isEqualTo(3);
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: terms.csv: the server answered %s: %s\n".formatted(status, TERMS));
        assertThat(api.requests()).hasSize(status == 401 ? 4 : 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void namesTheTermsOfServiceWhereThereIsNoToken(int status) throws IOException {
        api.reply("/token", Reply.of(status, "{\"error\":\"invalid_client\"}"));
        assertThat(send()).isEqualTo(3);
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: the token: the server answered %s: %s\n".formatted(status, TERMS));
        assertThat(api.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"access_token\":7}", "{\"access_token\":\"a\\r\\nb\"}", "[]", ""})
    void takesNothingElseForAToken(String body) throws IOException {
        api.reply("/token", Reply.of(200, body));
        assertThat(send()).isEqualTo(3);
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: the server answered, and not with a token; see whether 'tokenUrl' is the address of its token endpoint\n");
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (FakeApi other = FakeApi.start().reply("/terms", Reply.of(200, ""))) {
            api.reply("/terms", new Reply(307, "", Map.of("Location", other.url("/terms"))));
            assertThat(send()).isEqualTo(3);
            assertThat(other.requests()).isEmpty();
        }
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: terms.csv: the server answered 307: it says that this is somewhere else now, and nothing was sent there; correct the address in the settings\n");
    }

    @Test
    void waitsForNoAnswerForEver() throws IOException {
        api.reply("/terms");
        patience = Duration.ofMillis(300);
        assertThat(send()).isEqualTo(3);
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: terms.csv: the server gave no whole answer in time, and nobody knows whether it took the request; it was not repeated\n");
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void saysThatASecretIsMissing() throws IOException {
        environment.put("SECRET", "");
        assertThat(send()).isEqualTo(3);
        String empty = errors();
        err.reset();
        environment.remove("SECRET");
        assertThat(send()).isEqualTo(3);
        assertThat(empty).isEqualTo(errors());
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: the environment variable SECRET is not set; it should hold what SameGoal sent once the terms of service were accepted\n");
    }

    @Test
    void sendsNothingOfAFileThatChangedSinceItWasValidated() throws IOException {
        Path terms = temp.resolve("set/terms.csv");
        String changed = Files.readString(terms).replace("2027-05-28", "2027-05-29");
        // the report is printed when everything was validated
        OutputStream printed = new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                Files.writeString(terms, changed);
                super.write(b);
            }
        };
        Path settings = settings();
        int exit = new RestDelivery(printed, err, surroundings(), patience)
                .run(List.of(
                        "send", "parentsquare", temp.resolve("set").toString(), "--settings", settings.toString()));
        assertThat(exit).isEqualTo(3);
        assertThat(api.requests()).isEmpty();
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: terms.csv changed since it was validated; validate and send it again\n");
    }

    @Test
    void fetchesAFile() throws IOException {
        api.reply("/absences", Reply.of(200, "[{\"id\":\"1\"}]"));
        assertThat(fetch()).isZero();
        assertThat(temp.resolve("inbox/absences.json")).hasContent("[{\"id\":\"1\"}]");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("absences.json: 12 bytes fetched\n");
        assertThat(api.requests().get(1)).isEqualTo(new Request("GET", "/absences", "Bearer first", null, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Log in</html>", "[1", "\"a\"", "[] []", ""})
    void writesNothingElseThanRecords(String body) throws IOException {
        api.reply("/absences", Reply.of(200, body));
        assertThat(fetch()).isEqualTo(3);
        assertThat(temp.resolve("inbox")).isEmptyDirectory();
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: absences.json: the server answered, and not with one JSON array or object; nothing was written\n");
    }

    @Test
    void takesNoAnswerWithoutEnd() throws IOException {
        api.reply("/absences", Reply.of(200, "[" + " ".repeat(64 << 20) + "]"));
        assertThat(fetch()).isEqualTo(3);
        assertThat(errors())
                .isEqualTo(
                        "Could not run to the end: absences.json: the answer is larger than 67108864 bytes, and was not taken\n");
    }

    @Test
    void holdsNoSecretAndNoCellInWhatItSays() throws IOException {
        for (int status : new int[] {301, 401, 403, 404, 422, 500}) {
            api.reply("/terms", Reply.of(status, "Spring 2027-01-04 " + SECRET));
            send();
        }
        assertThat(out.toString(StandardCharsets.UTF_8) + errors())
                .doesNotContain("Spring", "2027-01-04", SECRET, "Sesame", "district 9", "first", "Bearer");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(program().run(List.of("send"))).isEqualTo(2);
        assertThat(errors())
                .isEqualTo(
                        "this is not how it is called\nusage: rest-delivery send FORMAT FOLDER --settings FILE\n       rest-delivery fetch FOLDER --settings FILE\n");
    }

    private static Request posted(String token, String body) {
        return new Request("POST", "/terms", "Bearer " + token, "application/json", body);
    }

    private int send(String... others) throws IOException {
        return program()
                .run(List.of(
                        "send",
                        "parentsquare",
                        temp.resolve("set").toString(),
                        "--settings",
                        settings(others).toString()));
    }

    private int fetch() throws IOException {
        Path inbox = Files.createDirectory(temp.resolve("inbox"));
        return program()
                .run(List.of("fetch", inbox.toString(), "--settings", settings().toString()));
    }

    private Path settings(String... others) throws IOException {
        Map<String, String> lines = new HashMap<>(Map.of(
                "clientAuth", "clientAuth = basic",
                "scope", "scope = rosters.write other"));
        for (String other : others) {
            lines.put(other.split(" ", 2)[0], other);
        }
        return Files.writeString(temp.resolve("rest.properties"), """
                tokenUrl = %s
                clientIdEnv = ID
                clientSecretEnv = SECRET
                recordsPerRequest = 2
                post.terms.csv = %s
                fetch.absences.json = %s
                %s
                """.formatted(
                        api.url("/token"), api.url("/terms"), api.url("/absences"), String.join("\n", lines.values())));
    }

    private RestDelivery program() {
        return new RestDelivery(out, err, surroundings(), patience);
    }

    private Surroundings surroundings() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        return new Surroundings(environment::get, clock, pauses::add, () -> 0.5);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
