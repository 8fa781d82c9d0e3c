package org.example.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roster.classtag.ClassTag;
import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.samegoal.SameGoal;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark says of a state is what one machine says of each of its districts, byte for byte. */
class StateTest {
    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = Main.session();
        spark.conf().set("spark.sql.shuffle.partitions", "4");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private void assertSame(Format format, int districts, String... codes) throws IOException {
        Map<String, Path> state = MadeState.write(folder, format, districts, codes);
        Map<String, String> expected = OneMachine.reports(format, state);
        for (String code : codes) {
            assertTrue(
                    expected.values().stream().anyMatch(report -> report.contains("\"" + code + "\"")),
                    "no district has " + code);
        }
        assertTrue(expected.values().stream().anyMatch(report -> report.contains("\"unusable\"")), "every rule ran");
        Map<String, String> found = OneMachine.onSpark(spark, State::validate, format, state);
        expected.forEach((name, report) -> assertEquals(report, found.get(name), name));
        assertEquals(expected.keySet(), found.keySet());
    }

    @Test
    void saysOfTwoHundredDistrictsWhatOneMachineSays() throws IOException {
        assertSame(
                ParentSquare.FORMAT,
                200,
                "duplicate_key",
                "duplicate_value",
                "dangling_reference",
                "inconsistent_person",
                "inconsistent_section",
                "several_primary_teachers",
                "no_primary_teacher",
                "all_day_and_periods",
                "school_differs",
                "ragged_row",
                "missing_file",
                "missing_column");
    }

    @Test
    void holdsListsOfReferencesAndRulesThatAskAgain() throws IOException {
        assertSame(
                ClassTag.FORMAT,
                60,
                "wrong_kind_of_reference",
                "inconsistent_person",
                "dangling_reference",
                "too_many_agents",
                "school_differs");
    }

    @Test
    void takesFormatsFromTheirDeclarations() throws IOException {
        assertSame(SameGoal.FORMAT, 40, "dangling_reference", "duplicate_key", "missing_column");
    }

    @Test
    void findsWhatSpansFilesOfOneLargeDistrict() throws IOException {
        Path district = Files.createDirectories(folder.resolve("only"));
        MadeState.writeMeddled(district, 400);
        Map<String, Path> state = Map.of("only", district);
        Map<String, String> expected = OneMachine.reports(ParentSquare.FORMAT, state);
        assertTrue(expected.get("only").contains("\"code\": \"dangling_reference\""));
        assertEquals(expected, OneMachine.onSpark(spark, State::validate, ParentSquare.FORMAT, state));
    }

    @Test
    void countsBeyondTheCap() throws IOException {
        Path district = Files.createDirectories(folder.resolve("only"));
        MadeState.writeMeddled(district, 400);
        Files.write(district.resolve("students.csv"), List.of("student_id,school_id"));
        Map<String, Path> state = Map.of("only", district);
        Map<String, String> expected = OneMachine.reports(ParentSquare.FORMAT, state);
        assertTrue(expected.get("only").matches("(?s).*\"count\": [1-9][0-9]{3}.*"), "nothing is beyond the cap");
        assertEquals(expected, OneMachine.onSpark(spark, State::validate, ParentSquare.FORMAT, state));
    }

    @Test
    void validatesEachDistrictInATaskOfItsOwn() throws IOException {
        Map<String, Path> state = MadeState.write(folder, ParentSquare.FORMAT, 12);
        assertEquals(
                OneMachine.reports(ParentSquare.FORMAT, state),
                OneMachine.onSpark(spark, EachDistrict::validate, ParentSquare.FORMAT, state));
    }

    @Test
    void refusesPackages() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> State.validate(spark, "oneroster-1.1", Map.of(), (name, publishable, json) -> {}));
        assertEquals(
                "sets of 'oneroster-1.1' are packages, whose manifest decides what its files are;"
                        + " hold each to its format on one machine (--each)",
                refused.getMessage());
    }

    @Test
    void refusesUploadDirectories() throws IOException {
        Map<String, Path> state = new TreeMap<>(Map.of("one", folder));
        Path epoch = Files.createDirectories(folder.resolve("20260901-010203"));
        District.of(1).students(40).writeTo(RosterFolder.at(epoch), SameGoal.FORMAT);
        Files.createFile(epoch.resolve("COMPLETE"));
        assertThrows(
                IllegalArgumentException.class,
                () -> State.validate(spark, "samegoal", state, (name, publishable, json) -> {}));
    }

    @Test
    void keepsNoCellWhereSparkWrites() throws IOException {
        Path district = Files.createDirectories(folder.resolve("only"));
        MadeState.writeMeddled(district, 40);
        Map<String, Path> state = Map.of("only", district);
        String mark = "Quetzalcoatlus7Hippopotamus";
        Path rosters = district.resolve("rosters.csv");
        List<String> lines = Files.readAllLines(rosters);
        lines.add("1," + mark + "," + mark);
        lines.add("1," + mark + "," + mark);
        Files.write(rosters, lines);
        Map<String, String> reports = OneMachine.onSpark(spark, State::validate, ParentSquare.FORMAT, state);
        assertTrue(reports.values().stream().noneMatch(report -> report.contains(mark)));
        List<Path> written = Written.below(Path.of(System.getProperty("spark.local.dir")));
        assertTrue(!written.isEmpty(), "Spark wrote nothing");
        assertEquals(List.of(), Written.holding(mark, written));
        List<Path> elsewhere = Written.below(Path.of(System.getProperty("java.io.tmpdir"))).stream()
                .filter(file -> !file.startsWith(folder))
                .toList();
        assertEquals(List.of(), Written.holding(mark, elsewhere));
    }
}
