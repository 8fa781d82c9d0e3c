package dev.roster.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.Transcoding;
import dev.roster.io.exchange.PullFolder.Placed;
import dev.roster.io.exchange.PullFolder.Placing;
import dev.roster.io.exchange.PullFolder.Readers;
import dev.roster.io.exchange.PullLocation.Holds;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PullFolderTest {
    private static final String SCHOOLS = """
            school_id,school_name,school_zip,school_address,school_city,school_state,principal_first_name,principal_last_name,principal_email,school_phone
            01,"North",98101,1 Main St,Lakeview,WA,Ada,Reed,n@example.org,2065550101
            """;
    private static final String TERMS =
            "school_id,term_id,term_name,start_date,end_date,school_year\n01,t1,Fall,2026-09-01,2026-12-18,2027\n";

    @TempDir
    Path temp;

    private Path root;
    private RosterFolder set;

    @BeforeEach
    void makeASet() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        Path folder = Files.createDirectory(temp.resolve("set"));
        Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
        Files.writeString(folder.resolve("terms.csv"), TERMS);
        set = RosterFolder.at(folder);
    }

    @Test
    void putsTheValidatedBytesWhereSameGoalLooks() throws IOException {
        Report report = validate();
        Placing placing = PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                .write(
                        fetches(
                                location("/in/buildings.csv", Holds.FILE, "schools.csv"),
                                location("/in/all", Holds.FOLDER, "terms.csv")),
                        set,
                        report);
        FileFacts schools = report.files().get(0);
        FileFacts terms = report.files().get(1);
        assertThat(placing)
                .isEqualTo(new Placing(
                        List.of(
                                new Placed("schools.csv", "/in/buildings.csv", schools.bytes(), schools.sha256()),
                                new Placed("terms.csv", "/in/all/terms.csv", terms.bytes(), terms.sha256())),
                        List.of(),
                        List.of()));
        assertThat(tree()).containsExactly("in", "in/all", "in/all/terms.csv", "in/buildings.csv");
        assertThat(root.resolve("in/buildings.csv")).hasContent(SCHOOLS);
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void putsTheSameCellsThereInTheTypeOfTheLocation(FileType type) throws IOException {
        PullLocation folder = new PullLocation("all", "/in", type, Holds.FOLDER, List.of("schools.csv", "terms.csv"));
        PullLocation again =
                new PullLocation("again", "/again" + type.ending(), type, Holds.FILE, List.of("terms.csv"));
        Placing placing =
                PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER).write(fetches(folder, again), set, validate());
        assertThat(placing.problems()).isEmpty();
        assertThat(placing.files())
                .extracting(Placed::path)
                .containsExactly("/in/schools" + type.ending(), "/in/terms" + type.ending(), "/again" + type.ending());
        assertThat(root.resolve("again" + type.ending()))
                .hasSameBinaryContentAs(root.resolve("in/terms" + type.ending()));
        assertThat(placing.files())
                .allSatisfy(placed ->
                        assertThat(root.resolve(placed.path().substring(1))).hasSize(placed.bytes()));

        Path back = Files.createDirectory(temp.resolve("back"));
        FilePush push = new FilePush(new VendorLogin("sftp.example.org", "samegoal", null), "/in", type);
        Report pushed = Roster.validate(ParentSquare.FORMAT, push.files(root, ParentSquare.FORMAT), Options.standard());
        assertThat(pushed.counts()).isEqualTo(validate().counts());
        Transcoding.of(ParentSquare.FORMAT, Encoding.CSV)
                .run(RosterFolder.at(root.resolve("in")), RosterFolder.at(back));
        assertThat(back.resolve("terms.csv")).hasContent(TERMS);
        assertThat(back.resolve("schools.csv")).hasContent(SCHOOLS.replace("\"", ""));
    }

    @Test
    void copiesASetThatIsNoCsv() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        Transcoding.of(ParentSquare.FORMAT, Encoding.JSON).run(set, RosterFolder.at(other));
        RosterFolder json = RosterFolder.at(other);
        Report report = Roster.validate(
                ParentSquare.FORMAT, json.anyEncoding(List.of(ParentSquare.FORMAT)), Options.standard());
        PullLocation same = new PullLocation("a", "/terms.json", FileType.JSON, Holds.FILE, List.of());
        PullLocation csv = new PullLocation("b", "/terms.csv", FileType.CSV, Holds.FILE, List.of());
        Placing placing =
                PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER).write(fetches(same, csv), json, report);
        assertThat(placing.leftOut()).containsExactly("schools.csv");
        assertThat(root.resolve("terms.json")).hasSameBinaryContentAs(other.resolve("terms.json"));
        assertThat(root.resolve("terms.csv")).hasContent(TERMS);
    }

    @Test
    void changesNothingWhereATypeCannotHoldACell() throws IOException {
        Files.writeString(set.path().resolve("terms.csv"), TERMS.replace("Fall", "Fa\u0001ll"));
        PullLocation xml = new PullLocation("a", "/terms.xml", FileType.XML, Holds.FILE, List.of());
        Placing placing = PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                .write(fetches(location("/schools.csv", Holds.FILE), xml), set, validate());
        assertThat(placing.files()).isEmpty();
        assertThat(placing.problems()).extracting(Problem::code).containsExactly("bad_encoding");
        assertThat(tree()).isEmpty();
    }

    @Test
    void refusesAReportOfAnotherFormat() throws IOException {
        Report report = validate();
        Report other = new Report(
                "acme",
                report.fingerprint(),
                report.status(),
                report.notRun(),
                report.files(),
                report.order(),
                report.problems(),
                report.totals(),
                report.counts());
        assertThatIllegalStateException()
                .isThrownBy(() -> PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                        .write(fetches(location("/terms.csv", Holds.FILE)), set, other));
    }

    @Test
    void replacesWhatLayThereAndNamesWhatHasNoPlace() throws IOException {
        Files.writeString(root.resolve("schools.csv"), "old");
        Files.writeString(root.resolve("other.txt"), "not ours");
        Placing placing = PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                .write(fetches(location("/schools.csv", Holds.FILE)), set, validate());
        assertThat(placing.leftOut()).containsExactly("terms.csv");
        assertThat(tree()).containsExactly("other.txt", "schools.csv");
        assertThat(root.resolve("schools.csv")).hasContent(SCHOOLS);
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void changesNothingWhereAFileIsNotTheValidatedOne(FileType type) throws IOException {
        PullLocation terms = new PullLocation("a", "/terms" + type.ending(), type, Holds.FILE, List.of());
        Report report = validate();
        Files.writeString(set.path().resolve("terms.csv"), TERMS.replace("Fall", "Lent"));
        Files.writeString(root.resolve("schools.csv"), "old");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                        .write(fetches(location("/schools.csv", Holds.FILE), terms), set, report))
                .withMessage("terms.csv changed since it was validated; validate again");
        assertThat(tree()).containsExactly("schools.csv");
        assertThat(root.resolve("schools.csv")).hasContent("old");
    }

    @Test
    void refusesASetThatMayNotBePublished() throws IOException {
        Files.writeString(set.path().resolve("terms.csv"), TERMS.replace("2026-09-01", "soon"));
        Report report = validate();
        assertThatIllegalStateException()
                .isThrownBy(() -> PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                        .write(fetches(location("/terms.csv", Holds.FILE)), set, report))
                .withMessage(
                        "the report of format 'parentsquare' has errors, is not complete or is not of 'parentsquare'; put only there what report.publishable() allows");
        assertThat(tree()).isEmpty();
    }

    @Test
    void changesNothingWhereAFileIsMissingTonight() throws IOException {
        SameGoalFetches fetches = fetches(location("/schools.csv", Holds.FILE), location("/staff.csv", Holds.FILE));
        Placing placing =
                PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER).write(fetches, set, validate());
        assertThat(placing.files()).isEmpty();
        assertThat(placing.leftOut()).containsExactly("schools.csv", "terms.csv");
        assertThat(placing.problems())
                .extracting(problem -> "%s %s %s: %s"
                        .formatted(
                                problem.severity().text(),
                                problem.code(),
                                problem.place().file(),
                                problem.duty()))
                .containsExactly("error missing_file staff.csv: the location /staff.csv is for it");
        assertThat(tree()).isEmpty();
    }

    @Test
    void refusesALocationForAFileThatTheFormatDoesNotHave() throws IOException {
        Report report = validate();
        assertThatIllegalStateException()
                .isThrownBy(() -> PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                        .write(fetches(location("/pets.csv", Holds.FILE)), set, report))
                .withMessage("pets.csv is no file of parentsquare, and the location /pets.csv is for it; name another"
                        + " under 'files'");
    }

    @Test
    void leavesTheRootThroughNoLink() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("in"), outside);
        Report report = validate();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                        .write(fetches(location("/in/deep/schools.csv", Holds.FILE)), set, report))
                .withMessage("the folder /in/deep of the server leads out of %s; put the folder itself there", root);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void replacesALinkAndNotWhatItLeadsTo() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.csv"), "precious");
        Files.createSymbolicLink(root.resolve("schools.csv"), outside);
        PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                .write(fetches(location("/schools.csv", Holds.FILE)), set, validate());
        assertThat(outside).hasContent("precious");
        assertThat(root.resolve("schools.csv")).isRegularFile().hasContent(SCHOOLS);
    }

    @Test
    void takesAwayWhatARunLeftThatWasEndedHalfWay() throws IOException {
        Files.createDirectories(root.resolve("in"));
        Files.writeString(root.resolve("in/.roster-123.tmp"), "half");
        Files.writeString(root.resolve("in/.roster-mine.tmp"), "whole");
        Files.writeString(root.resolve(".roster-456.tmp"), "half, where no location is");
        PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                .write(
                        fetches(location("/in/schools.csv", Holds.FILE), location("/in/terms.csv", Holds.FILE)),
                        set,
                        validate());
        assertThat(tree())
                .containsExactly(".roster-456.tmp", "in", "in/.roster-mine.tmp", "in/schools.csv", "in/terms.csv");
    }

    @Test
    void namesWhatHasTakenItsPlaceWhenAnotherFileCannot() throws IOException {
        Files.createDirectories(root.resolve("terms.csv/in the way"));
        Report report = validate();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER)
                        .write(
                                fetches(location("/schools.csv", Holds.FILE), location("/terms.csv", Holds.FILE)),
                                set,
                                report))
                .withMessage(
                        "/terms.csv could not take its place; of this set only [/schools.csv] did, put the whole set there again");
        assertThat(tree()).containsExactly("schools.csv", "terms.csv", "terms.csv/in the way");
    }

    @Test
    void letsTheGroupReadWhereToldTo() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        SameGoalFetches fetches = fetches(location("/schools.csv", Holds.FILE));
        PullFolder.at(root, ParentSquare.FORMAT, Readers.OWNER).write(fetches, set, validate());
        assertThat(mode("schools.csv")).isEqualTo("rw-------");
        PullFolder.at(root, ParentSquare.FORMAT, Readers.GROUP).write(fetches, set, validate());
        assertThat(mode("schools.csv")).isEqualTo("rw-r-----");
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(name)));
    }

    private Report validate() throws IOException {
        return Roster.validate(ParentSquare.FORMAT, set, Options.standard());
    }

    private static SameGoalFetches fetches(PullLocation... locations) {
        return new SameGoalFetches(new VendorLogin("sftp.example.org", "samegoal", null), List.of(locations));
    }

    private static PullLocation location(String path, Holds holds, String... files) {
        return new PullLocation("some endpoint", path, FileType.CSV, holds, List.of(files));
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.equals(root))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
