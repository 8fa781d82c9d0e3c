package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.roster.internal.text.Names;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may stand in a file's place on a real disk, and what may happen to it meanwhile. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlacesTest {
    private static final String ROSTERS = "school_id,section_id,student_id\n1,a,x\n1,a,x\n";

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeASetOfOneFile() throws IOException {
        folder = Files.createDirectory(temp.resolve("set"));
        Files.writeString(folder.resolve("rosters.csv"), ROSTERS);
    }

    private Report validate(RosterSource source) throws IOException {
        return Roster.validate(ParentSquare.FORMAT, source, Options.standard());
    }

    private List<String> about(String file) throws IOException {
        return validate(RosterFolder.at(folder)).problems().stream()
                .filter(problem -> file.equals(problem.place().file()))
                .map(problem -> problem.code() + ": " + problem.message().replaceFirst(".*: ", ""))
                .toList();
    }

    @Test
    void reportsAFolderInAFilesPlace() throws IOException {
        Files.createDirectory(folder.resolve("students.csv"));
        assertThat(about("students.csv")).containsExactly("unreadable_file: it is a folder");
        Report report = validate(RosterFolder.at(folder));
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(report.files()).extracting(FileFacts::name).containsExactly("rosters.csv");
        assertThat(report.notRun())
                .contains(new Report.NotRun(
                        "dangling_reference", "rosters.csv", List.of("student_id"), Report.Reason.UNUSABLE));
    }

    @Test
    void neverOpensAPipe() throws IOException, InterruptedException {
        pipe(folder.resolve("students.csv"));
        pipe(folder.resolve("pipe"));
        assertThat(about("students.csv")).containsExactly("unreadable_file: it is a pipe or a device");
        assertThat(about("pipe")).hasSize(1).first().asString().startsWith("unknown_file");
        assertThatIOException()
                .isThrownBy(() -> RosterReader.open(ParentSquare.STUDENTS, folder.resolve("students.csv")))
                .withMessageContaining("it is a pipe or a device");
    }

    private static void pipe(Path path) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("mkfifo", path.toString()).start();
        } catch (IOException e) {
            Assumptions.abort("this system has no mkfifo");
            return;
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void reportsLinksThatLeadElsewhere() throws IOException {
        Files.writeString(temp.resolve("students.csv"), "student_id\n");
        Files.createSymbolicLink(folder.resolve("students.csv"), Path.of("..", "students.csv"));
        Files.createSymbolicLink(folder.resolve("schools.csv"), Path.of("nowhere.csv"));
        Files.createSymbolicLink(folder.resolve("sections.csv"), Path.of("sections.csv"));
        assertThat(about("students.csv")).containsExactly("unreadable_file: it is a link that leads out of the folder");
        assertThat(about("schools.csv")).containsExactly("unreadable_file: it is a link to nothing");
        assertThat(about("sections.csv")).containsExactly("unreadable_file: it is a link to nothing");
    }

    @Test
    void followsALinkInsideTheFolder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("today"));
        Files.move(folder.resolve("rosters.csv"), inner.resolve("r"));
        Files.createSymbolicLink(folder.resolve("rosters.csv"), Path.of("today", "r"));
        assertThat(about("rosters.csv")).hasSize(1).first().asString().startsWith("duplicate_key");
    }

    @Test
    void saysThatTheAccountMayNotReadAFile() {
        Path file = folder.resolve("students.csv");
        assertThat(Unopenable.file(file, new AccessDeniedException(file.toString())))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.found()).isEqualTo(UnreadableFileException.Found.DENIED));
        assertThat(Unopenable.file(file, new FileSystemException("x", null, "Too many open files")))
                .isNotInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Too many open files");
    }

    @Test
    void listsNoSingleFileThatTheAccountMayNotRead() throws IOException {
        Path file = folder.resolve("rosters.csv");
        assertThat(RosterFolder.file(file).names()).containsExactly("rosters.csv");
        Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this account reads all");
        assertThatIOException()
                .isThrownBy(() -> RosterFolder.file(file).names())
                .withMessageContaining("permission denied");
    }

    private interface Meddling {
        void with(Path file) throws IOException;
    }

    /** Returns the folder, to a file of which something is done when its rows begin. */
    private RosterSource meddled(Path file, Meddling meddling) {
        return new ForwardingSource(RosterFolder.at(folder)) {
            @Override
            public SourceFacts read(String name, RowSink sink) throws IOException {
                return super.read(name, new RowSink() {
                    @Override
                    public void header(RawRow names) throws IOException {
                        sink.header(names);
                        meddling.with(file);
                    }

                    @Override
                    public void row(RawRow row) throws IOException {
                        sink.row(row);
                    }

                    @Override
                    public void trouble(SyntaxTrouble trouble) throws IOException {
                        sink.trouble(trouble);
                    }
                });
            }
        };
    }

    private void findsAChange(Meddling meddling) throws IOException {
        Report report = validate(meddled(folder.resolve("rosters.csv"), meddling));
        assertThat(report.problems())
                .filteredOn(problem -> problem.code().equals("changed_file"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().file()).isEqualTo("rosters.csv"));
        assertThat(report.totals()).contains(new Report.Total("duplicate_key", "rosters.csv", 1));
        assertThat(report.status()).isEqualTo(Report.Status.PARTIAL);
        assertThat(report.publishable()).isFalse();
    }

    @Test
    void findsAFileThatGrowsWhileItIsRead() throws IOException {
        findsAChange(file -> Files.writeString(file, "1,a,y\n", StandardOpenOption.APPEND));
    }

    @Test
    void findsAFileThatIsReplacedOrRemovedWhileItIsRead() throws IOException {
        findsAChange(file -> {
            Path other = Files.writeString(temp.resolve("other"), ROSTERS);
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
            Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        });
        findsAChange(Files::deleteIfExists);
    }

    @Test
    void comparesNamesExactlyWhateverTheDiskThinks() throws IOException {
        Files.writeString(folder.resolve("Students.csv"), "no header at all");
        assertThat(about("Students.csv")).hasSize(1).first().asString().startsWith("misnamed_file");
        assertThat(validate(RosterFolder.at(folder)).files())
                .extracting(FileFacts::name)
                .containsExactly("rosters.csv");
    }

    private String nothing() throws IOException {
        return validate(RosterFolder.at(folder)).problems().get(0).message().replaceFirst(".*is here: ", "");
    }

    @Test
    void saysWhereTheFilesMayBe() throws IOException {
        Files.delete(folder.resolve("rosters.csv"));
        assertThat(nothing()).startsWith("there is nothing (");
        Path inner = Files.createDirectory(folder.resolve("2026 export"));
        Files.createDirectory(folder.resolve("archive"));
        assertThat(nothing()).startsWith("there are only folders, and the files are directly in none of them;");
        Files.writeString(folder.resolve("notes.txt"), "");
        assertThat(nothing()).startsWith("only other files are (");
        Files.writeString(inner.resolve("students.csv"), "");
        assertThat(nothing())
                .isEqualTo(
                        "they are wrapped in the folder '2026 export'; give what is in it, without the folder around it"
                                + " (other files here 1, folders here 2)");
        Files.move(inner, folder.resolve("zoe@example.org"));
        assertThat(nothing()).startsWith("they are wrapped in a folder;");
        assertThat(RosterFolder.at(folder).folders()).isSortedAccordingTo(Names.ORDER);
    }
}
