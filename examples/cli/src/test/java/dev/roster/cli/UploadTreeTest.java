package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found where SameGoal's files lie: in a plain folder, an epoch, or a whole upload tree. */
class UploadTreeTest {
    private static final String EPOCH = "20261122-030000";
    private static final String HEADER =
            "Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,"
                    + "Zip,Race,District of Residence,County of Residence,District of Service,Student Reporting Id,"
                    + "Building,Building Reporting Id,SIS Internal ID\n";
    private static final String STUDENTS =
            HEADER + "A1,Stone,,Ivy,2015-02-28,F,ENROLLED,4,,,,,,,,,,Alder School,0101,\n";
    private static final Pattern PROBLEM = Pattern.compile("\"code\": \"(\\w+)\",\\s+\"severity\": \"(\\w+)\",\\s+"
            + "\"file\": (?:\"([^\"]*)\"|null),\\s+\"line\": (\\w+),");

    @TempDir
    private Path folder;

    /** Writes files under the folder; a name and its text by turns. */
    private Path tree(String... files) throws IOException {
        Path upload = folder.resolve("upload");
        for (int i = 0; i < files.length; i += 2) {
            Path file = upload.resolve(files[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files[i + 1]);
        }
        return upload;
    }

    /** Packs what is in a folder, without the folder. */
    private Path zipped(Path upload) throws IOException {
        Path zip = folder.resolve("zipped.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(upload)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file) && !file.equals(zip))
                    .sorted()
                    .toList()) {
                out.putNextEntry(new ZipEntry(upload.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    private static CliRun text(Path path) {
        return CliRun.of("validate", "samegoal", path.toString());
    }

    private static List<String> findings(Path path, String... options) {
        List<String> words = new ArrayList<>(List.of("validate", "samegoal", path.toString(), "--report", "json"));
        words.addAll(List.of(options));
        CliRun run = CliRun.of(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return PROBLEM.matcher(run.out())
                .results()
                .map(UploadTreeTest::finding)
                .filter(found -> !found.startsWith("info"))
                .toList();
    }

    private static String finding(MatchResult found) {
        String line = found.group(4).equals("null") ? "" : ":" + found.group(4);
        String file = found.group(3) == null ? "set" : found.group(3);
        return found.group(2) + " " + found.group(1) + " " + file + line;
    }

    private static Arguments gotcha(String name, String finding, String mend, String... files) {
        return arguments(name, finding, mend, files);
    }

    static Stream<Arguments> gotchas() {
        return Stream.concat(gotchasOfFiles(), gotchasOfPlaces());
    }

    private static Stream<Arguments> gotchasOfFiles() {
        String students = EPOCH + "/students.csv";
        String marker = EPOCH + "/COMPLETE";
        return Stream.of(
                gotcha(
                        "a file is misnamed",
                        "error misnamed_file Student.csv",
                        "name the file as suggested, or take it out if it is a copy",
                        EPOCH + "/Student.csv",
                        STUDENTS,
                        marker,
                        ""),
                gotcha(
                        "a file lacks a column",
                        "error missing_column students.csv:1",
                        "write the column, with blank cells where there is no value",
                        students,
                        STUDENTS.replace(",Gender", "").replace(",F,", ","),
                        marker,
                        ""),
                gotcha(
                        "a column is misnamed",
                        "error misnamed_column students.csv:1",
                        "spell the header as suggested",
                        students,
                        STUDENTS.replace("Last Name", "last_name"),
                        marker,
                        ""),
                gotcha(
                        "the file is no CSV as required",
                        "error unclosed_quote students.csv:2",
                        "close the quote, or double it where it belongs to the text",
                        students,
                        STUDENTS.replace("Stone", "\"Stone"),
                        marker,
                        ""));
    }

    private static Stream<Arguments> gotchasOfPlaces() {
        return Stream.of(
                gotcha(
                        "neither an epoch nor the suffix",
                        "error no_epoch students.csv",
                        "put the files into a new epoch folder with a marker, or give each the suffix",
                        "students.csv",
                        STUDENTS),
                gotcha(
                        "the marker is missing",
                        "error missing_marker " + EPOCH,
                        "upload the whole set into a new epoch, the marker last; add none to an epoch that may lack files",
                        EPOCH + "/students.csv",
                        STUDENTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gotchas")
    void eachOfTheSixGotchasHasACodeAndASentenceThatSaysHowToMendIt(
            String name, String finding, String mend, String[] files) throws IOException {
        Path upload = tree(files);
        assertThat(findings(upload)).containsExactly(finding);
        if (!finding.contains("no_epoch")) { // the zip does not say that its files lay in the upload directory
            assertThat(findings(zipped(upload))).containsExactly(finding);
            assertThat(findings(zipped(upload), "--any-encoding")).containsExactly(finding);
        }
        assertThat(findings(upload, "--any-encoding")).containsExactly(finding);
        CliRun run = text(upload);
        assertThat(run.out()).contains(mend);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void acceptsAPlainFolderAnEpochAndAWholeTree() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "");
        assertThat(findings(upload)).isEmpty();
        assertThat(findings(upload.resolve(EPOCH))).isEmpty();
        assertThat(text(upload).out()).contains("students.csv").contains("one_of_several");
        Path plain = Files.move(upload.resolve(EPOCH), folder.resolve("staged"));
        assertThat(findings(plain)).isEmpty();
        Files.delete(plain.resolve("COMPLETE"));
        assertThat(findings(plain)).isEmpty();
    }

    @Test
    void saysThatAMarkerBesideTheEpochsCountsForNone() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, "COMPLETE", "");
        assertThat(findings(upload)).containsExactly("error bad_marker set", "error missing_marker " + EPOCH);
        assertThat(text(upload).out())
                .contains("it stands in the upload directory itself, and belongs into the epoch that it completes")
                .contains("it is the only epoch")
                .doesNotContain("epochs 1");
    }

    @Test
    void readsAZipAsTheFolderThatWasPacked() throws IOException {
        Path upload =
                tree("20200101-139029/students.csv", "x", EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "");
        assertThat(findings(zipped(upload))).isEmpty();
        assertThat(text(zipped(upload)).out()).contains("one_of_several").contains("epochs 2, complete ones 1");
        assertThat(findings(zipped(upload.resolve(EPOCH)))).isEmpty();
        tree("students_auto.csv", STUDENTS);
        assertThat(findings(zipped(upload))).containsExactly("error mixed_upload set");
        Files.writeString(upload.resolve(EPOCH).resolve("COMPLETE"), "x");
        Files.delete(upload.resolve("students_auto.csv"));
        assertThat(findings(zipped(upload))).contains("error bad_marker " + EPOCH);
        assertThat(text(zipped(folder)).out())
                .contains("the files are directly in none of them; a folder in a folder is not looked into");
    }

    @Test
    void readsFilesWithTheSuffixAsTheDocumentedOnes() throws IOException {
        Path upload = tree("students_auto.csv", STUDENTS.replace("A1,", "A-1,"));
        assertThat(findings(upload)).containsExactly("error bad_id students.csv:2");
        Files.move(upload.resolve("students_auto.csv"), upload.resolve("Students_auto.csv"));
        assertThat(findings(upload)).containsExactly("error misnamed_file Students_auto.csv");
        assertThat(text(upload).out()).contains("it should be students_auto.csv");
    }

    @Test
    void asksWhichOfTwoFilesCounts() throws IOException {
        Path plain =
                Files.move(tree("students_auto.csv", STUDENTS, "students.csv", STUDENTS), folder.resolve("export"));
        assertThat(findings(plain)).containsExactly("error file_twice students.csv");
    }

    @Test
    void refusesAMixtureOfTheTwoWays() throws IOException {
        Path upload = tree(
                EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "", "students_auto.csv", STUDENTS, "a.txt", "");
        assertThat(findings(upload)).containsExactly("error mixed_upload set", "warning unknown_file a.txt");
        Files.move(upload.resolve("students_auto.csv"), upload.resolve(EPOCH).resolve("guardians_auto.csv"));
        assertThat(findings(upload.resolve(EPOCH))).contains("error mixed_upload guardians_auto.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "COMPLETE.txt", "Complete", "COMPLET"})
    void takesNoOtherNameForTheMarker(String name) throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/" + name, "");
        assertThat(findings(upload)).containsExactly("error bad_marker " + EPOCH);
        assertThat(text(upload).out()).contains("it has another name; it should be COMPLETE");
    }

    @Test
    void takesNoMarkerWithSomethingInIt() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "x");
        assertThat(findings(upload)).containsExactly("error bad_marker " + EPOCH);
    }

    @Test
    void validatesTheNewestCompleteEpochAndPassesOverOlderOnes() throws IOException {
        Path upload =
                tree("20200101-139029/students.csv", "x", EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "");
        assertThat(findings(upload)).isEmpty();
        tree("20261123-030000/students.csv", "x");
        assertThat(findings(upload)).containsExactly("error missing_marker 20261123-030000");
        assertThat(text(upload).out()).contains("epochs 3, complete ones 1");
    }

    @Test
    void replacesNoFileOfTheTreeByAReport() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "", "students_auto.csv", STUDENTS);
        for (String file : List.of(EPOCH + "/students.csv", EPOCH + "/COMPLETE", "students_auto.csv")) {
            CliRun run =
                    CliRun.of("validate", "samegoal", upload.toString(), "--report", "json=" + upload.resolve(file));
            assertThat(run.code()).isEqualTo(2);
        }
        assertThat(upload.resolve("students_auto.csv")).hasContent(STUDENTS);
    }

    @Test
    void tellsTheFormatOfATree() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "");
        assertThat(CliRun.of("detect", upload.toString()).out())
                .isEqualTo("samegoal 2026\nstudents.csv: 20 of 20 columns are in its header\n");
    }

    @Test
    void missesFilesBesideAMarker() throws IOException {
        Path upload = tree(EPOCH + "/COMPLETE", "", EPOCH + "/notes.txt", "");
        assertThat(findings(upload)).containsExactly("error no_roster_files set", "warning unknown_file notes.txt");
    }

    @Test
    void takesNoOtherFolderForAnEpoch() throws IOException {
        Path upload = tree("2026-11-22/students.csv", STUDENTS, "2026-11-22/COMPLETE", "");
        assertThat(findings(upload)).containsExactly("error bad_epoch 2026-11-22");
        Path tree = Files.move(upload, folder.resolve("dropbox"));
        assertThat(findings(tree)).containsExactly("error bad_epoch 2026-11-22");
    }

    @Test
    void followsNoLinkToAnEpoch() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "");
        Path elsewhere = Files.move(upload.resolve(EPOCH), folder.resolve("elsewhere"));
        Files.createSymbolicLink(upload.resolve("20261123-030000"), elsewhere);
        assertThat(findings(upload)).containsExactly("error no_roster_files set", "error bad_epoch 20261123-030000");
    }

    @Test
    void cannotRunWhereAnEpochCannotBeRead() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "");
        Path epoch = upload.resolve(EPOCH);
        Assumptions.assumeTrue(epoch.toFile().setReadable(false) && !Files.isReadable(epoch), "this account reads all");
        for (Path path : List.of(upload, epoch)) {
            CliRun run = text(path);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualTo(
                            "roster: cannot open %s: permission denied; let the account that runs this program use it\n"
                                    .formatted(epoch));
        }
        assertThat(epoch.toFile().setReadable(true)).isTrue();
    }

    @Test
    void passesOverANewerEpochWhoseMarkerDoesNotCount() throws IOException {
        Path upload = tree(
                EPOCH + "/students.csv",
                STUDENTS,
                EPOCH + "/COMPLETE",
                "",
                "20261123-030000/students.csv",
                STUDENTS.replace("A1,", "A-1,"),
                "20261123-030000/COMPLETE",
                "x");
        assertThat(findings(upload)).containsExactly("error bad_marker 20261123-030000");
        assertThat(text(upload).out()).contains("epochs 2, complete ones 1");
    }

    @Test
    void findsTheSuffixInAnEpochOfATree() throws IOException {
        Path upload = tree(EPOCH + "/students_auto.csv", STUDENTS, EPOCH + "/COMPLETE", "");
        assertThat(findings(upload)).containsExactly("error mixed_upload students_auto.csv");
        assertThat(text(upload).out()).contains("it should be students.csv");
    }

    @Test
    void findsAFileInBothWaysDirectlyInTheUploadDirectory() throws IOException {
        Path upload = tree("students_auto.csv", STUDENTS, "students.csv", STUDENTS);
        assertThat(findings(upload))
                .containsExactlyInAnyOrder("error file_twice students.csv", "error no_epoch students.csv");
        assertThat(text(upload).out()).contains("it should be students_auto.csv");
    }

    @Test
    void findsTheSuffixBesideAFileWithoutItInAPlainFolder() throws IOException {
        Path plain = Files.move(
                tree("users_auto.csv", "Role(s),Buildings,Deleted\nTeacher,Alder,\n", "students.csv", STUDENTS),
                folder.resolve("export"));
        assertThat(findings(plain))
                .containsExactlyInAnyOrder("error mixed_upload users_auto.csv", "warning draft_layout users.csv");
    }

    @Test
    void countsTheEpochsOfAMixture() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS, EPOCH + "/COMPLETE", "", "students_auto.csv", STUDENTS);
        assertThat(text(upload).out()).contains("files with the suffix 1, epochs 1");
    }

    @Test
    void takesNoFolderForTheMarker() throws IOException {
        Path upload = tree(EPOCH + "/students.csv", STUDENTS);
        Files.createDirectory(upload.resolve(EPOCH).resolve("COMPLETE"));
        assertThat(findings(upload)).containsExactly("error bad_marker " + EPOCH);
        assertThat(text(upload).out()).contains("it is a folder").doesNotContain("it has another name");
    }

    @Test
    void takesAFolderWithAMarkerForAnEpochInWhichNothingHasTheSuffix() throws IOException {
        Path staged = Files.move(tree("students_auto.csv", STUDENTS, "COMPLETE", ""), folder.resolve("staged"));
        assertThat(findings(staged)).containsExactly("error mixed_upload students_auto.csv");
    }

    @Test
    void looksForNoEpochInsideAnEpochOrBesideAPlainSet() throws IOException {
        Path upload = tree(
                EPOCH + "/students.csv",
                STUDENTS,
                EPOCH + "/COMPLETE",
                "",
                EPOCH + "/old/students.csv",
                STUDENTS.replace("A1,", "A-1,"),
                EPOCH + "/old/COMPLETE",
                "");
        assertThat(findings(upload.resolve(EPOCH))).noneMatch(finding -> finding.contains("epoch"));
        Path plain = Files.move(upload.resolve(EPOCH), folder.resolve("staged"));
        assertThat(findings(plain)).noneMatch(finding -> finding.contains("epoch") || finding.contains("bad_id"));
    }

    @Test
    void validatesTheNewestOfTwoCompleteEpochs() throws IOException {
        Path upload =
                tree("20261121-030000/students.csv", STUDENTS, "20261121-030000/COMPLETE", "", EPOCH + "/COMPLETE", "");
        Files.writeString(upload.resolve(EPOCH).resolve("students.csv"), STUDENTS.replace("A1,", "A-1,"));
        assertThat(findings(upload)).containsExactly("error bad_id students.csv:2");
    }
}
