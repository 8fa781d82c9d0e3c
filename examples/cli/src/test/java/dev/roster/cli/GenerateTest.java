package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.Defect;
import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GenerateTest {
    @TempDir
    private Path folder;

    /** Returns whatever is below the folder, with its bytes. */
    private Map<String, String> all() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            Map<String, String> all = new TreeMap<>();
            for (Path path : paths.toList()) {
                all.put(
                        folder.relativize(path).toString(),
                        Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "");
            }
            return all;
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void refuses(int code, String message, String... arguments) throws IOException {
        Map<String, String> before = all();
        CliRun run = CliRun.of(arguments);
        assertThat(run).isEqualTo(new CliRun(code, "", "roster: " + message + "\n"));
        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classtag", "oneroster-1.1", "oneroster-1.2", "parentsquare", "samegoal"})
    void writesADistrictInWhichNothingIsWrongButADraft(String format) {
        CliRun run = CliRun.of("generate", format, path("out"), "--students", "40", "--seed", "9");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        CliRun found = CliRun.of(
                "validate", format, path("out"), "--as-of", District.of(9).day().toString());
        assertThat(found.code()).as(found.out()).isZero();
        assertThat(found.out().lines().filter(line -> line.startsWith("warning")))
                .allMatch(line -> line.contains("draft_layout"));
        assertThat(found.out()).contains("may be published");
    }

    @Test
    void saysWhatItWroteAndHowToLookAtIt() {
        CliRun run = CliRun.of("generate", "parentsquare", path("our district"), "--students", "7", "--seed", "3");
        assertThat(run).isEqualTo(new CliRun(0, "", """
                        wrote 7 students with all that belongs to them, from seed 3, to %1$s
                        nothing is wrong with it: java -jar roster.jar validate parentsquare '%1$s' --as-of 2026-10-15
                        """.formatted(path("our district"))));
    }

    @Test
    void writesTheFilesThatTheLibraryWrites() throws IOException {
        CliRun.of("generate", "samegoal", path("out"), "--students", "25", "--seed", "-4");
        District.of(-4)
                .students(25)
                .writeTo(RosterFolder.at(Files.createDirectory(folder.resolve("same"))), format("samegoal"));

        Map<String, String> all = all();
        assertThat(all).containsKeys("out/students.csv", "same/students.csv");
        all.forEach((name, bytes) -> assertThat(bytes)
                .isEqualTo(all.get(name.replaceFirst("^out", "same").replaceFirst("^$", ""))));
    }

    @Test
    void writesAZipOfTheSameFilesTwiceTheSame() throws IOException {
        CliRun.of("generate", "oneroster-1.2", path("a.zip"), "--students", "10", "--seed", "5");
        CliRun.of("generate", "oneroster-1.2", path("b.zip"), "--students", "10", "--seed", "5");
        CliRun.of("generate", "oneroster-1.2", path("c"), "--students", "10", "--seed", "5");

        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
        RosterFolder zip = RosterFolder.zip(folder.resolve("a.zip"));
        assertThat(zip.names())
                .contains("manifest.csv")
                .isEqualTo(RosterFolder.at(folder.resolve("c")).names());
        assertThat(CliRun.of("validate", path("a.zip")).code()).isZero();
    }

    @Test
    void hasThreeHundredStudentsOfSeedOneWhereNothingIsSaid() throws IOException {
        CliRun.of("generate", "parentsquare", path("a"));
        CliRun.of("generate", "parentsquare", path("b"), "--students", "300", "--seed", "1");
        assertThat(Files.readString(folder.resolve("a/students.csv")))
                .isEqualTo(Files.readString(folder.resolve("b/students.csv")));
    }

    @Test
    void bendsTheFilesAsTheProfileSays() throws IOException {
        Path profile = Files.writeString(folder.resolve("p.yaml"), """
                format: parentsquare
                files:
                  students.csv:
                    attributes: [house]
                    columns:
                      student_id:
                        header: sis_id
                  groups.csv:
                    dropped: [category]
                    order: [group_id, group_name, school_id]
                """);

        CliRun run = CliRun.of("generate", "parentsquare", path("out"), "--profile", profile.toString());

        assertThat(run.err()).contains(" --profile " + profile + " --as-of 2026-10-15\n");
        assertThat(Files.readString(folder.resolve("out/students.csv")))
                .startsWith("school_id,sis_id,")
                .contains(",house\n");
        assertThat(Files.readString(folder.resolve("out/groups.csv"))).startsWith("group_id,group_name,school_id\n");
        assertThat(CliRun.of("validate", "parentsquare", path("out"), "--profile", profile.toString())
                        .code())
                .isZero();
        assertThat(CliRun.of("validate", "parentsquare", path("out")).code()).isEqualTo(1);
    }

    @Test
    void isOneSchoolWhereTheProfileSaysThatOneSends() throws IOException {
        Path profile = Files.writeString(folder.resolve("p.yaml"), "format: classtag\nupload: school\n");
        CliRun.of("generate", "classtag", path("out"), "--profile", profile.toString());
        CliRun found = CliRun.of("validate", "classtag", path("out"), "--profile", profile.toString());
        assertThat(found.code()).as(found.out()).isZero();
        assertThat(found.out()).doesNotContain("several_schools");
    }

    @Test
    void refusesAProfileThatDoesNotAllowWhatDistrictsHave() throws IOException {
        Path profile = Files.writeString(folder.resolve("p.yaml"), """
                format: parentsquare
                files:
                  students.csv:
                    columns:
                      grade_level:
                        only: ["1"]
                """);
        Map<String, String> before = all();
        CliRun run = CliRun.of("generate", "parentsquare", path("out"), "--profile", profile.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("roster: the profile does not allow what districts have: ");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void fillsAnEmptyFolderAndNoOther() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(CliRun.of("generate", "parentsquare", path("empty")).code()).isZero();
        assertThat(folder.resolve("empty")).isDirectoryContaining("glob:**/students.csv");
        refuses(
                2,
                path("empty") + " is not empty; name a new or empty folder, or a zip",
                "generate",
                "parentsquare",
                path("empty"));
        Files.writeString(folder.resolve("x.zip"), "mine");
        refuses(
                2,
                path("x.zip") + " is there; name a new zip, or take that one away",
                "generate",
                "parentsquare",
                path("x.zip"));
        refuses(
                3,
                "cannot write %s: the folder that is to hold it is not there; make it first".formatted(path("a/b")),
                "generate",
                "parentsquare",
                path("a/b"));
        refuses(2, "the path of OUT is empty; name a folder or a zip", "generate", "parentsquare", "");
    }

    @Test
    void refusesSizesAndFormatsThatThereAreNone() throws IOException {
        refuses(
                2,
                "a district has 1 to 10000000 students, found 0",
                "generate",
                "parentsquare",
                path("out"),
                "--students",
                "0");
        refuses(
                2,
                "no districts are made up as oneroster-1.0; name one of classtag, oneroster-1.1, oneroster-1.2, parentsquare, samegoal",
                "generate",
                "oneroster-1.0",
                path("out"));
    }

    @Test
    void leavesNothingWhereItIsStopped() throws IOException {
        Cancellation cancellation = new Cancellation();
        cancellation.stop();
        Map<String, String> before = all();
        CliRun run = CliRun.with(new Machine(name -> null, cancellation), "generate", "parentsquare", path("out"));
        assertThat(run)
                .isEqualTo(new CliRun(3, "", "roster: stopped before the files were whole; nothing was written\n"));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void plantsADefectAndSaysWhere() throws IOException {
        CliRun run = mutated("parentsquare", path("out"), "--mutate", "empty_file", "--students", "5");
        assertThat(run).isEqualTo(new CliRun(0, "", """
                        wrote a set with one defect, from a district of 5 students and seed 1, to %1$s
                        planted: empty_file in terms.csv
                        planted: empty_file in rosters.csv, line 3, column note
                        find it: java -jar roster.jar validate parentsquare %1$s/inner --strict
                        """.formatted(path("out"))));
        assertThat(folder.resolve("out/terms.csv")).isEmptyFile();
        assertThat(folder.resolve("out/inner/deep.txt")).exists();
    }

    @Test
    void refusesACodeThatNothingCausesAndNamesTheNearest() throws IOException {
        refusesToPlant(
                "empty_fil",
                "out",
                "no defect of parentsquare is called 'empty_fil'; did you mean 'empty_file'?"
                        + " Defects are bad_date, empty_file");
    }

    @Test
    void saysWhyACodeCannotBePlanted() throws IOException {
        refusesToPlant("bad_date", "out", "bad_date cannot be planted: no row has a date");
    }

    @Test
    void refusesAZipBeforeItWritesASetThatIsFoundInAFolder() throws IOException {
        refusesToPlant(
                "empty_file",
                "out.zip",
                "empty_file is found in inner of a folder, and no zip does for that; name a folder as OUT");
    }

    private void refusesToPlant(String code, String out, String message) throws IOException {
        Map<String, String> before = all();
        CliRun run = mutated("parentsquare", path(out), "--mutate", code);
        assertThat(run).isEqualTo(new CliRun(2, "", "roster: " + message + "\n"));
        assertThat(all()).isEqualTo(before);
    }

    private static Format format(String id) {
        return KnownFormats.load().named(id);
    }

    /** Runs the command with another source of defects. */
    private static CliRun mutated(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter words = new StringWriter();
        PrintWriter err = new PrintWriter(words, true);
        GenerateCommand command =
                new GenerateCommand(KnownFormats.load(), new Emptied(), err, false, new Cancellation());
        int code = new CommandLine(command)
                .setExecutionExceptionHandler((e, line, parsed) -> Failure.report(e, err))
                .execute(arguments);
        return new CliRun(code, out.toString(StandardCharsets.UTF_8), words.toString());
    }

    /** Empties a file, and has a second code without a place. */
    private static final class Emptied implements Mutants {
        @Override
        public Set<String> codes(Format format) {
            return Set.of("empty_file", "bad_date");
        }

        @Override
        public Mutant mutant(Format format, District district, String code, long seed) {
            if (code.equals("bad_date")) {
                throw new IllegalArgumentException("no row has a date");
            }
            return new Mutant(
                    place -> {
                        district.writeTo(RosterFolder.at(place), format);
                        Files.writeString(place.resolve("terms.csv"), "");
                        Files.writeString(
                                Files.createDirectory(place.resolve("inner")).resolve("deep.txt"), "x");
                        return place.resolve("inner");
                    },
                    List.of("inner/deep.txt", "terms.csv"),
                    "inner",
                    List.of(new Defect(code, "terms.csv", 0, null), new Defect(code, "rosters.csv", 3, "note")),
                    List.of("--strict"));
        }
    }
}
