package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.samegoal.SameGoal;
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
    void refusesFormatsBetweenWhichThereIsNoMapping() {
        refuses(
                "parentsquare",
                "samegoal",
                "there is no mapping from parentsquare to samegoal; parentsquare can be turned into oneroster-1.1,"
                        + " oneroster-1.2, and samegoal can be made from oneroster-1.1, oneroster-1.2");
        refuses(
                "oneroster-1.2",
                "oneroster-1.0",
                "there is no mapping from oneroster-1.2 to oneroster-1.0; oneroster-1.2 can be turned into oneroster-1.1,"
                        + " classtag, parentsquare, samegoal, and oneroster-1.0 can be made from nothing");
        refuses(
                "classtag",
                "classtag",
                "--from and --to are both classtag; name another format, or move the files to another encoding with"
                        + " transcode");
        refuses(
                "parentsquar",
                "classtag",
                "unknown format 'parentsquar'; did you mean 'parentsquare'? Formats are acme, classtag,"
                        + " oneroster-1.0, oneroster-1.1, oneroster-1.2, parentsquare, samegoal");
    }

    private void refuses(String from, String to, String message, String... more) {
        CliRun run = convert(from, to, district(), folder.resolve("out"), more);
        assertThat(run.err()).isEqualTo("roster: " + message + "\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void takesOneProfileOfEachSide() throws IOException {
        String source = profile("format: parentsquare\n").toString();
        String other = Files.writeString(folder.resolve("other.yaml"), "format: samegoal\n")
                .toString();
        String none = Files.writeString(folder.resolve("none.yaml"), "{}\n").toString();
        String target =
                Files.writeString(folder.resolve("target.yaml"), SUPPLEMENT).toString();
        String from = "parentsquare";
        String to = "oneroster-1.1";
        refuses(
                from,
                to,
                "%s and %s are both profiles of parentsquare; join the two, or leave one out".formatted(source, source),
                "--profile",
                source,
                "--profile",
                source);
        String either = "the profile %s is for %s; name one whose 'format' is parentsquare or oneroster-1.1";
        refuses(from, to, either.formatted(other, "'samegoal'"), "--profile", other);
        refuses(from, to, either.formatted(none, "no format"), "--profile", none);
        Path out = folder.resolve("out");
        assertThat(convert(from, to, district(), out, "--profile", target, "--profile", source)
                        .code())
                .isZero();
    }

    @Test
    void letsNamedDamagePassWhereThatIsAskedFor() throws IOException {
        Path out = folder.resolve("out");
        convert(
                "parentsquare",
                "oneroster-1.1",
                district(),
                out,
                "--profile",
                profile(SUPPLEMENT).toString());
        Path users = out.resolve("users.csv");
        Files.writeString(users, Files.readString(users).replace(",true,", ",TRUE,"));

        CliRun strict = convert("oneroster-1.1", "classtag", out, folder.resolve("strict"));
        assertThat(strict.err())
                .isEqualTo("not converted: the files have errors, or could not be looked through; mend what the report"
                        + " says; nothing was written\n");
        assertThat(strict.out()).startsWith("oneroster-1.1: must not be published");
        assertThat(strict.code()).isEqualTo(1);

        CliRun lenient = convert("oneroster-1.1", "classtag", out, folder.resolve("lenient"), "--lenient");
        assertThat(lenient.out()).startsWith("oneroster-1.1 to classtag\n");
        assertThat(folder.resolve("lenient/users.csv")).content().contains("Zoe");
    }

    @Test
    void showsProgressToWhoWatches() {
        CliRun run = CliRun.watched(
                "convert",
                "--from",
                "parentsquare",
                "--to",
                "oneroster-1.1",
                district().toString(),
                folder.resolve("out").toString());
        assertThat(run.err())
                .contains("\rstudents.csv: 2 rows")
                .contains("\rwriting users.csv")
                .contains("\rusers.csv: 7 rows")
                .endsWith("\r");
        assertThat(run.out()).startsWith("parentsquare to oneroster-1.1\n");
    }

    @Test
    void convertsTheEpochOfAnUploadDirectoryThatCounts() throws IOException {
        Path epoch = Files.createDirectories(folder.resolve("in/upload/20261001-010203"));
        dev.roster.fixtures.District.of(1).students(20).writeTo(RosterFolder.at(epoch), SameGoal.FORMAT);
        Files.createFile(epoch.resolve("COMPLETE"));
        Path out = folder.resolve("out.zip");

        CliRun run = convert("samegoal", "oneroster-1.1", folder.resolve("in/upload"), out);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("From students.csv: 20 rows");
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
