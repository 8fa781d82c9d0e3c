package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of one format become those of another, with an account. */
class ConvertTest {
    private static final String SUPPLEMENT = """
            format: oneroster-1.1
            supplement:
              users.csv:
                - {sourcedId: ps/student/s2, username: ida}
                - {sourcedId: ps/parent/g2, username: max}
              classes.csv: more-classes.csv
            """;
    private static final String CLASSES = """
            sourcedId,termSourcedIds
            ps/section/2/a,ps/term/1/t1
            """;

    @TempDir
    Path folder;

    private Path district() {
        return District.in(folder.resolve("in")).folder();
    }

    private Path profile(String text) throws IOException {
        Files.writeString(folder.resolve("more-classes.csv"), CLASSES);
        return Files.writeString(folder.resolve("profile.yaml"), text);
    }

    private CliRun convert(String from, String to, Path in, Path out, String... more) {
        return CliRun.of(Stream.concat(
                        Stream.of("convert", "--from", from, "--to", to, in.toString(), out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void reportsWhatIsMissingAndWritesTheFilesAllTheSame() {
        CliRun run = convert("parentsquare", "oneroster-1.1", district(), folder.resolve("out"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("  username: 2 missing, which the target requires\n")
                .contains("oneroster-1.1: ");
        assertThat(folder.resolve("out/manifest.csv")).content().contains("file.users,bulk\r\n");
    }

    @Test
    void convertsIntoAZipWithASupplementAndBack() throws IOException {
        String profile = profile(SUPPLEMENT).toString();
        Path zip = folder.resolve("package.zip");
        CliRun there = convert(
                "parentsquare",
                "oneroster-1.1",
                district(),
                zip,
                "--profile",
                profile,
                "--loss",
                folder.resolve("loss.json").toString());

        assertThat(there.code()).as(there.out() + there.err()).isZero();
        assertThat(CliRun.of("validate", "oneroster-1.1", zip.toString()).code())
                .isZero();
        assertThat(folder.resolve("loss.json")).content().startsWith("{\n  \"schemaVersion\": 1,\n");
        assertThat(names()).containsExactly("in", "loss.json", "more-classes.csv", "package.zip", "profile.yaml");

        assertThat(convert("oneroster-1.1", "parentsquare", zip, folder.resolve("back"))
                        .code())
                .isEqualTo(1);
        assertThat(folder.resolve("back/rosters.csv")).hasSameTextualContentAs(folder.resolve("in/rosters.csv"));
    }

    @Test
    void makesTheSameZipEachTime() throws IOException {
        convert("parentsquare", "oneroster-1.1", district(), folder.resolve("a.zip"));
        convert("parentsquare", "oneroster-1.1", district(), folder.resolve("b.zip"));

        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
    }

    @Test
    void leavesNothingWhereTheSourceHasErrors() throws IOException {
        Path in = District.in(folder.resolve("in"))
                .with("rosters.csv", "school_id,section_id,student_id\n1,a,nobody\n")
                .folder();
        CliRun run = convert("parentsquare", "oneroster-1.1", in, folder.resolve("out"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("dangling_reference");
        assertThat(run.err()).startsWith("not converted: the files have errors");
        assertThat(names()).containsExactly("in");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("notes.txt"), "mine");
        CliRun run = convert("parentsquare", "oneroster-1.1", district(), out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is there already and not empty; name a new folder, or a zip");
    }

    @Test
    void refusesFormatsBetweenWhichThereIsNoMapping() {
        CliRun run = convert("parentsquare", "oneroster-1.0", district(), folder.resolve("out"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no mapping from parentsquare to oneroster-1.0; those there are: ");
    }

    @Test
    void refusesASupplementThatFitsNoFileOrColumn() throws IOException {
        String profile = profile("""
                format: oneroster-1.1
                supplement:
                  user.csv: []
                  orgs.csv:
                    - {sourcedId: ps/school/1, nam: North}
                    - {name: South}
                  classes.csv: other.csv
                """).toString();
        CliRun run = convert("parentsquare", "oneroster-1.1", district(), folder.resolve("out"), "--profile", profile);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("'user.csv' is no file of oneroster-1.1; the nearest one is 'users.csv'")
                .contains("'nam' is no column of orgs.csv; the nearest one is 'name'")
                .contains("a row of orgs.csv has no sourcedId; say which row it is about")
                .contains("there is no such CSV file beside the profile; put it there and write its name alone");
    }

    @Test
    void saysWhichRowsOfTheSupplementFitNoRow() throws IOException {
        String profile = profile("""
                format: oneroster-1.1
                supplement:
                  users.csv:
                    - {sourcedId: ps/student/s9, username: nobody}
                """).toString();
        CliRun run = convert("parentsquare", "oneroster-1.1", district(), folder.resolve("out"), "--profile", profile);

        assertThat(run.out()).contains("  the supplement's row at line 4, column 7 fits no row\n");
    }

    @Test
    void saysThatTheSupplementOfTheSourcesProfileIsNotUsed() throws IOException {
        Path profile = profile("""
                format: parentsquare
                supplement:
                  schools.csv:
                    - {school_id: "1", school_phone: "2065550100"}
                """);
        CliRun run = convert(
                "parentsquare", "oneroster-1.1", district(), folder.resolve("out"), "--profile", profile.toString());

        assertThat(run.err())
                .isEqualTo(
                        "the supplement in %s is not used: it fills what parentsquare requires, and oneroster-1.1 is written\n"
                                .formatted(profile));
    }
}
