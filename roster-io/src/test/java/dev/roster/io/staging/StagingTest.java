package dev.roster.io.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.io.RosterFolder;
import dev.roster.io.staging.RejectedRow.Fate;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    private static final String STUDENTS = "school_id,student_id,first_name,last_name,grade_level\n";
    private static final String PARENTS = "school_id,student_id,parent_id,first_name,last_name,email,mobile\n";

    @TempDir
    private Path temporary;

    private Path today;
    private Path last;
    private Path made;

    @BeforeEach
    void makeFolders() throws IOException {
        today = Files.createDirectory(temporary.resolve("today"));
        last = Files.createDirectory(temporary.resolve("last"));
        made = temporary.resolve("made");
    }

    @Test
    void leavesASetWithoutRejectedRowsAsItIs() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,4\n");
        StagedSet staged = carried();
        assertThat(staged.report().publishable()).isTrue();
        assertThat(staged.set().path()).isEqualTo(today);
        assertThat(staged.changed()).isFalse();
        assertThat(made).doesNotExist();
    }

    @Test
    void holdsASetWithARejectedRow() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,4\n7,43,Sol,Reed,44\n");
        StagedSet staged = staging().run(RosterFolder.at(today), made);
        assertThat(staged.report().publishable()).isFalse();
        assertThat(staged.text()).isEqualTo("students.csv, line 3: not_in_list; holds the set\n");
        assertThat(staged.counts()).isEmpty();
        assertThat(made).doesNotExist();
    }

    @Test
    void carriesForwardTheRowThatWasDeliveredLastTime() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,4\n7,43,Sol,Reed,44\n7,44,Una,Moss,3\n");
        write(last, "students.csv", STUDENTS + "7,44,Una,Moss,2\n7,43,\"Sol \"\"S\"\"\",Reed,4\n7,42,Ivy,Stone,3\n");
        StagedSet staged = carried();
        assertThat(staged.report().publishable()).isTrue();
        assertThat(staged.text())
                .isEqualTo("students.csv, line 3: not_in_list; replaced by the row that was delivered last time\n");
        assertThat(staged.counts()).containsExactly(new RejectedCount("students.csv", 1, 0));
        assertThat(made.resolve("students.csv"))
                .hasContent(STUDENTS + "7,42,Ivy,Stone,4\n7,43,\"Sol \"\"S\"\"\",Reed,4\n7,44,Una,Moss,3\n");
        assertThat(staged.set().path()).isEqualTo(made);
    }

    @Test
    void leavesEveryOtherByteAsItIs() throws IOException {
        String before = "\ufeff" + STUDENTS.replace("\n", "\r\n") + "\r\n7,42,\"Ivy, dear\",Stone,4\r\n\r\n";
        write(today, "students.csv", before + "7,43,Sol,Reed,44\r\n\n\n7,44,Una,Moss,x");
        write(last, "students.csv", STUDENTS + "7,44,Una,Moss,2\n7,43,Sol,Reed,4\n");
        write(today, "parents.csv", PARENTS + "7,42,p1,Kit,Stone,kit@example.org,\n");
        StagedSet staged = carried();
        assertThat(staged.report().publishable()).isTrue();
        assertThat(Files.readString(made.resolve("students.csv")))
                .isEqualTo(before + "7,43,Sol,Reed,4\r\n\n\n7,44,Una,Moss,2");
        assertThat(made.resolve("parents.csv")).hasSameBinaryContentAs(today.resolve("parents.csv"));
        assertThat(staged.rows()).extracting(RejectedRow::line).containsExactly(5L, 8L);
    }

    @Test
    void makesTheNewSetForItsOwnerAlone() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,44\n7,43,Sol,Reed,4\n");
        staging().dropping().run(RosterFolder.at(today), made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("students.csv"))))
                .isEqualTo("rw-------");
        try (Stream<Path> beside = Files.list(temporary)) {
            assertThat(beside).containsExactlyInAnyOrder(today, last, made);
        }
    }

    @Test
    void holdsWhatWasNeverDelivered() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,44\n7,43,Sol,Reed,44\n");
        write(last, "students.csv", STUDENTS + "7,42,Ivy,Stone,4\n");
        StagedSet staged = carried();
        assertThat(staged.text()).isEqualTo("""
                        students.csv, line 2: not_in_list; replaced by the row that was delivered last time
                        students.csv, line 3: not_in_list; holds the set: no row was delivered under its key last time
                        """);
        assertThat(staged.report().publishable()).isFalse();
        assertThat(staged.counts()).isEmpty();
        assertThat(made).doesNotExist();
    }

    @Test
    void holdsWhatHasNoKeyThatCanBeTold() throws IOException {
        write(today, "students.csv", STUDENTS + "7,,Ivy,Stone,4\n7,43,Sol,Reed\n7,44,Una,Moss,4\n");
        write(last, "students.csv", STUDENTS + "7,43,Sol,Reed,4\n");
        assertThat(carried().rows())
                .containsExactly(
                        new RejectedRow("students.csv", 2, List.of("missing_value"), Fate.KEY_UNTOLD),
                        new RejectedRow("students.csv", 3, List.of("ragged_row"), Fate.KEY_UNTOLD));
    }

    @Test
    void putsNoRowUnderOtherColumns() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,44\n");
        write(last, "students.csv", "school_id,student_id,last_name,first_name,grade_level\n7,42,Stone,Ivy,4\n");
        assertThat(carried().rows())
                .containsExactly(new RejectedRow("students.csv", 2, List.of("not_in_list"), Fate.OTHER_COLUMNS));
    }

    @Test
    void takesAnAliasForTheColumnThatItIs() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,4\n");
        write(today, "parents.csv", PARENTS + "7,42,p1,Kit,Stone,kit,\n");
        write(last, "parents.csv", PARENTS.replace("parent_id", "contact_id") + "7,42,p1,Kit,Stone,kit@example.org,\n");
        StagedSet staged = carried();
        assertThat(staged.report().publishable()).isTrue();
        assertThat(made.resolve("parents.csv")).hasContent(PARENTS + "7,42,p1,Kit,Stone,kit@example.org,\n");
    }

    @Test
    void holdsARowThatIsWrongAgainstTheSetOfToday() throws IOException {
        write(today, "students.csv", STUDENTS + "7,43,Sol,Reed,4\n");
        write(today, "parents.csv", PARENTS + "7,42,p1,Kit,Stone,kit@example.org,\n");
        write(last, "parents.csv", PARENTS + "7,42,p1,Kit,Stone,kit@example.org,\n");
        StagedSet staged = carried();
        assertThat(staged.rows())
                .containsExactly(new RejectedRow("parents.csv", 2, List.of("dangling_reference"), Fate.STILL_WRONG));
        assertThat(staged.set().path()).isEqualTo(today);
        assertThat(made).doesNotExist();
    }

    @Test
    void leavesOutWhatRefersToARowThatWasLeftOut() throws IOException {
        write(today, "students.csv", STUDENTS + "7,41,Ann,Hill,3\n7,42,Ivy,Stone,44\n7,43,Sol,Reed,4\n");
        write(
                today,
                "parents.csv",
                PARENTS
                        + "7,41,p0,Bo,Hill,bo,\n7,42,p1,Kit,Stone,kit@example.org,\n7,43,p2,Lee,Reed,lee@example.org,\n");
        StagedSet staged = staging().dropping().run(RosterFolder.at(today), made);
        assertThat(staged.report().publishable()).isTrue();
        assertThat(staged.text()).isEqualTo("""
                        students.csv, line 3: not_in_list; left out
                        parents.csv, line 2: bad_email; left out
                        parents.csv, line 3: dangling_reference; left out
                        """);
        assertThat(staged.counts())
                .containsExactly(new RejectedCount("students.csv", 0, 1), new RejectedCount("parents.csv", 0, 2));
        assertThat(made.resolve("students.csv")).hasContent(STUDENTS + "7,41,Ann,Hill,3\n7,43,Sol,Reed,4\n");
        assertThat(made.resolve("parents.csv")).hasContent(PARENTS + "7,43,p2,Lee,Reed,lee@example.org,\n");
    }

    @Test
    void leavesOutRowsOfWhichNobodyCanTellTheCells() throws IOException {
        String good = "7,41,Ann,Hill,3\n";
        write(
                today,
                "students.csv",
                STUDENTS + "\"7\"7,42,Ivy,Stone,4\n" + good + "7,43,\"Sol,Reed,4\n7,44,Una,Moss,2\n");
        StagedSet staged = staging().dropping().run(RosterFolder.at(today), made);
        assertThat(staged.rows())
                .extracting(RejectedRow::codes)
                .containsExactly(List.of("stray_quote"), List.of("unclosed_quote"));
        assertThat(made.resolve("students.csv")).hasContent(STUDENTS + good + "7,44,Una,Moss,2\n");
        assertThat(staged.report().files().get(0).rows()).isEqualTo(2);
    }

    @Test
    void countsRecordsAsTheValidationDidThatHadOtherLimits() throws IOException {
        String longCell = "\"" + "x".repeat(100) + "\n7,50,No,Row,4\n" + "x".repeat(100) + "\"";
        write(today, "students.csv", STUDENTS + "7,42," + longCell + ",Stone,4\n7,43,Sol,Reed,4\n");
        RosterFolder narrow = RosterFolder.at(today)
                .withLimits(RosterFolder.at(today).limits().withCellBytes(90));
        StagedSet staged = staging().dropping().run(narrow, made);
        assertThat(staged.report().publishable()).isTrue();
        assertThat(Files.readString(made.resolve("students.csv"))).contains("7,43,Sol,Reed,4\n");
    }

    @Test
    void findsRejectedRowsThatAReportDoesNotShow() throws IOException {
        write(
                today,
                "students.csv",
                STUDENTS + "7,42,Ivy,Stone,44\n7,43,Sol,Reed,4\n7,44,Una,Moss,x\n7,45,Kai,Fern,y\n");
        Staging staging = Staging.of(ParentSquare.FORMAT, Options.standard().withCap(1));
        StagedSet held = staging.run(RosterFolder.at(today), made);
        assertThat(held.rows()).hasSize(3);
        assertThat(held.report().problems())
                .filteredOn(problem -> problem.code().equals("not_in_list"))
                .hasSize(1);
        StagedSet staged = staging.dropping().run(RosterFolder.at(today), made);
        assertThat(staged.counts()).containsExactly(new RejectedCount("students.csv", 0, 3));
        assertThat(made.resolve("students.csv")).hasContent(STUDENTS + "7,43,Sol,Reed,4\n");
    }

    @Test
    void takesNoAttendanceOfAnotherDayForWrong() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,44\n7,43,Sol,Reed,4\n");
        String attendance = "school_id,student_id,date,period,code\n7,43,2026-10-01,all_day,A\n";
        write(today, "attendance.csv", attendance);
        Options options = Options.standard().withAsOf(LocalDate.of(2026, 10, 2));
        StagedSet staged = Staging.of(ParentSquare.FORMAT, options).dropping().run(RosterFolder.at(today), made);
        assertThat(staged.counts()).containsExactly(new RejectedCount("students.csv", 0, 1));
        assertThat(staged.report().publishable()).isFalse();
        assertThat(made.resolve("attendance.csv")).hasContent(attendance);
    }

    @Test
    @Tag("deep")
    void holdsASetInWhichMoreIsWrongThanRows() throws IOException {
        StringBuilder text = new StringBuilder(STUDENTS);
        IntStream.rangeClosed(0, Findings.MOST).forEach(each -> text.append("7,%s,Ivy,Stone,44\n".formatted(each)));
        write(today, "students.csv", text.toString());
        StagedSet staged = staging().dropping().run(RosterFolder.at(today), made);
        assertThat(staged.obstacles())
                .containsExactly(
                        "more than 100000 rows are wrong, or some share one cause; mend that instead of the rows");
        assertThat(made).doesNotExist();
    }

    @Test
    void mendsNoFileAndNoHeader() throws IOException {
        write(today, "students.csv", STUDENTS.replace("grade_level", "grade level") + "7,42,Ivy,Stone,44\n");
        for (Staging staging : List.of(staging().dropping(), staging().carryingForward(RosterFolder.at(last)))) {
            StagedSet staged = staging.run(RosterFolder.at(today), made);
            assertThat(staged.obstacles())
                    .containsExactly("students.csv, line 1: misnamed_column is not a matter of single rows");
            assertThat(staged.report().publishable()).isFalse();
            assertThat(made).doesNotExist();
        }
    }

    @Test
    void mendsNoJson() throws IOException {
        write(
                today,
                "students.json",
                "[{\"school_id\":\"7\",\"student_id\":\"42\",\"first_name\":\"Ivy\",\"last_name\":\"Stone\",\"grade_level\":\"44\"}]\n");
        assertThat(staging().dropping().run(RosterFolder.at(today), made).obstacles())
                .containsExactly(
                        "not every rule could run, so nobody can say which rows are wrong",
                        "students.json: misnamed_file is not a matter of single rows");
    }

    @Test
    void makesTheSameSetAgain() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,44\n7,43,Sol,Reed,4\n");
        write(last, "students.csv", STUDENTS + "7,42,Ivy,Stone,4\n");
        Report first = carried().report();
        made = temporary.resolve("again");
        assertThat(carried().report()).isEqualTo(first);
    }

    @Test
    void refusesAPlaceThatIsTaken() throws IOException {
        write(today, "students.csv", STUDENTS + "7,42,Ivy,Stone,44\n7,43,Sol,Reed,4\n");
        Files.createDirectory(made);
        write(made, "other.txt", "somebody's");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> staging().dropping().run(RosterFolder.at(today), made));
        assertThat(made.resolve("other.txt")).hasContent("somebody's");
    }

    private StagedSet carried() throws IOException {
        return staging().carryingForward(RosterFolder.at(last)).run(RosterFolder.at(today), made);
    }

    private static Staging staging() {
        return Staging.of(ParentSquare.FORMAT, Options.standard());
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
