package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.io.RosterFolder;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.InboxLimits;
import dev.roster.sftp.inbox.ReceivedFile;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalInboxTest {
    private static final String JSON = """
            [{"Student Id":"A1","Last Name":"Stone","Middle Name":"","First Name":"Ivy","Date of Birth":"2015-02-28","Gender":"F","District Enrollment":"ENROLLED","Grade":"4","Address":"","City":"","State":"","Zip":"","Race":"","District of Residence":"","County of Residence":"","District of Service":"","Student Reporting Id":"","Building":"Alder School","Building Reporting Id":"0101","SIS Internal ID":""}]
            """;

    @TempDir
    Path temporary;

    private Path folder;
    private Path into;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectories(temporary.resolve("pushes"));
        into = temporary.resolve("received");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xml"})
    void receivesWhatWasPushedInAnyEncoding(String ending) throws IOException {
        put("students." + ending, "abc", "2026-03-04T05:05:02Z");
        put("guardians." + ending, "d", "2026-03-04T05:05:01Z");
        ReceivedSet set = later(pushes()).receive(into);
        assertThat(set).isNotNull();
        assertThat(set.folder()).isEqualTo(into.toRealPath().resolve("pushed-20260304-050502"));
        assertThat(set.files())
                .extracting(ReceivedFile::name)
                .containsExactly("guardians." + ending, "students." + ending);
        assertThat(set.files().get(1).sha256()).isEqualTo(Delivery.sha256(new byte[] {'a', 'b', 'c'}));
        assertThat(Delivery.files(set.folder())).containsOnlyKeys("guardians." + ending, "students." + ending);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void receivesASetThatCanBeValidated() throws IOException {
        put("students.json", JSON, "2026-03-04T05:05:02Z");
        ReceivedSet set = later(pushes()).receive(into);
        assertThat(set).isNotNull();
        Report report = Roster.validate(
                SameGoal.FORMAT,
                RosterFolder.at(set.folder()).anyEncoding(List.of(SameGoal.FORMAT)),
                Options.standard());
        assertThat(report.publishable()).isTrue();
        assertThat(report.files())
                .extracting(FileFacts::name, FileFacts::rows)
                .containsExactly(tuple("students.csv", 1L));
        assertThat(report.files().get(0).sha256()).isEqualTo(set.files().get(0).sha256());
    }

    @Test
    void leavesWhatItDoesNotKnowAlone() throws IOException {
        List<String> others = List.of(
                ".students.csv.tmp", "Students.csv", "notes.txt", "students.csv.part", "students.ndjson", "x.csv");
        for (String name : others) {
            put(name, "x", "2026-03-04T05:05:02Z");
        }
        assertThat(later(pushes()).receive(into)).isNull();
        put("students.csv", "abc", "2026-03-04T05:05:02Z");
        assertThat(later(pushes()).receive(into)).isNotNull();
        assertThat(Delivery.files(folder)).containsOnlyKeys(others.toArray(String[]::new));
        assertThat(into).exists();
    }

    @Test
    void waitsUntilAllFilesHaveComeToRest() throws IOException {
        put("students.csv", "abc", "2026-03-04T05:05:02Z");
        put("guardians.csv", "de", "2020-01-01T00:00:00Z");
        assertThat(pushes().receive(into))
                .as("its own time says nothing: a sender may set it")
                .isNull();
        LocalInbox inAFewMinutes = pushes().withRest(Duration.ofMinutes(5));
        assertThat(inAFewMinutes.withClock(after(Duration.ofMinutes(4))).receive(into))
                .isNull();
        assertThat(SftpInboxTest.left(into)).isEmpty();
        ReceivedSet set = inAFewMinutes.withClock(after(Duration.ofMinutes(6))).receive(into);
        assertThat(set).isNotNull();
        assertThat(set.files()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "a", "abd"})
    void takesNoFileThatIsWrittenToMeanwhile(String text) throws IOException {
        put("students.csv", "abc", "2026-03-04T05:05:02Z");
        put("guardians.csv", "de", "2026-03-04T05:05:02Z");
        assertThat(pushes().withClock(whenAsked(() -> put("students.csv", text, "2026-03-04T05:05:02Z")))
                        .receive(into))
                .isNull();
        assertThat(pushes().withClock(whenAsked(() -> put("users.csv", "late", "2026-03-04T05:05:02Z")))
                        .receive(into))
                .isNull();
        assertThat(pushes().withClock(whenAsked(() -> Files.delete(folder.resolve("users.csv"))))
                        .receive(into))
                .isNull();
        assertThat(SftpInboxTest.left(into)).isEmpty();
        ReceivedSet set = later(pushes()).receive(into);
        assertThat(set).isNotNull();
        assertThat(set.folder().resolve("students.csv")).hasContent(text);
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A clock far ahead; something happens when it is read, which is after the first look. */
    private static Clock whenAsked(Step step) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                try {
                    step.run();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                return Instant.now().plus(Duration.ofHours(1));
            }
        };
    }

    @Test
    void makesAnEpochOfFilesWithTheSuffix() throws IOException {
        put("students_auto.csv", "abc", "2026-03-04T05:05:02Z");
        put("students.csv", "left", "2026-03-04T05:05:02Z");
        ReceivedSet set = later(LocalInbox.auto(folder)).receive(into);
        assertThat(set).isNotNull();
        assertThat(set.name()).isEqualTo("20260304-050502");
        assertThat(Delivery.files(set.folder())).containsOnlyKeys("COMPLETE", "students.csv");
        assertThat(set.folder().resolve("students.csv")).hasContent("abc");
        assertThat(Delivery.files(folder)).containsOnlyKeys("students.csv");
    }

    @Test
    void followsNoLinkAndTakesNoFolder() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret"), "secret");
        put("guardians.csv", "a", "2026-03-04T05:05:02Z");
        Path link = Files.createSymbolicLink(folder.resolve("students.csv"), secret);
        refused(InboxLimits.STANDARD);
        Files.delete(link);
        Files.createDirectory(link);
        refused(InboxLimits.STANDARD);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void receivesNoMoreThanTheLimits() throws IOException {
        put("students.csv", "abc", "2026-03-04T05:05:02Z");
        put("guardians.csv", "de", "2026-03-04T05:05:02Z");
        InboxLimits limits = new InboxLimits(3, 5, 2, 2);
        refused(limits.withFileBytes(2));
        refused(limits.withSetBytes(4));
        refused(limits.withFiles(1));
        refused(limits.withEntries(1));
        assertThat(later(pushes()).withLimits(limits).receive(into)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withFiles(0));
    }

    private void refused(InboxLimits limits) throws IOException {
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> later(pushes()).withLimits(limits).receive(into));
        assertThat(SftpInboxTest.left(into)).isEmpty();
    }

    @Test
    void receivesASetOnceWhereItWasNotTakenAway() throws IOException {
        put("students.csv", "abc", "2026-03-04T05:05:02Z");
        later(pushes()).receive(into);
        put("students.csv", "abc", "2026-03-04T05:05:02Z");
        ReceivedSet again = later(pushes()).receive(into);
        assertThat(again).isNotNull();
        assertThat(again.name()).isEqualTo("pushed-20260304-050502");
        assertThat(folder).isEmptyDirectory();
        put("students.csv", "abc", "2026-03-05T05:05:02Z");
        later(pushes()).receive(into);
        assertThat(SftpInboxTest.left(into)).containsExactly("pushed-20260304-050502", "pushed-20260305-050502");
    }

    @Test
    void givesASetOnceToTwoThatReceiveAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                put("students.csv", "abc", "2026-03-04T05:05:02Z");
                put("guardians.csv", "d" + round, "2026-03-04T05:05:02Z");
                Path place = into.resolve("round" + round);
                CyclicBarrier both = new CyclicBarrier(2);
                List<Future<ReceivedSet>> results = new ArrayList<>();
                for (int each = 0; each < 2; each++) {
                    results.add(threads.submit(() -> {
                        both.await();
                        return later(pushes()).receive(place);
                    }));
                }
                assertThat(Stream.of(results.get(0).get(), results.get(1).get()))
                        .anyMatch(set -> set != null);
                assertThat(SftpInboxTest.left(place)).containsExactly("pushed-20260304-050502");
                assertThat(place.resolve("pushed-20260304-050502/guardians.csv"))
                        .hasContent("d" + round);
                assertThat(folder).isEmptyDirectory();
            }
        } finally {
            threads.shutdown();
        }
    }

    private LocalInbox pushes() {
        return LocalInbox.pushes(folder, SameGoal.FORMAT);
    }

    private static LocalInbox later(LocalInbox inbox) {
        return inbox.withClock(after(Duration.ofHours(1)));
    }

    private static Clock after(Duration time) {
        return Clock.offset(Clock.systemUTC(), time);
    }

    private void put(String name, String text, String time) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }
}
