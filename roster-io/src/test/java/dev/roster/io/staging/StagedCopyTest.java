package dev.roster.io.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedCopyTest {
    private static final String STUDENTS = "school_id,student_id,first_name,last_name,grade_level\n7,42,Ivy,Stone,4\n";

    @TempDir
    private Path temporary;

    private Path today;
    private Path kept;

    @BeforeEach
    void prepare() throws IOException {
        today = Files.createDirectory(temporary.resolve("today"));
        kept = temporary.resolve("kept");
        Files.writeString(today.resolve("students.csv"), STUDENTS);
    }

    @Test
    void keepsWhatWasDelivered() throws IOException {
        Files.writeString(today.resolve("notes.txt"), "not sent");
        StagedCopy copy = copy();
        assertThat(copy.there()).isFalse();
        copy.replace(set(), report());
        assertThat(copy.there()).isTrue();
        assertThat(kept.resolve("students.csv")).hasContent(STUDENTS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rwx------");
        assertThat(list(kept)).containsExactly("students.csv");
        assertThat(list(temporary)).containsExactly("kept", "today");
    }

    @Test
    void replacesTheWholeOfIt() throws IOException {
        copy().replace(set(), report());
        Files.writeString(kept.resolve("terms.csv"), "school_id\n");
        Files.writeString(today.resolve("students.csv"), STUDENTS + "7,43,Sol,Reed,4\n");
        copy().replace(set(), report());
        assertThat(list(kept)).containsExactly("students.csv");
        assertThat(kept.resolve("students.csv")).hasContent(STUDENTS + "7,43,Sol,Reed,4\n");
    }

    @Test
    void saysWhichFilesWereNotDelivered() throws IOException {
        Map<String, String> delivered =
                report().files().stream().collect(Collectors.toMap(FileFacts::name, FileFacts::sha256));
        assertThat(StagedCopy.differing(ParentSquare.FORMAT, set(), delivered)).isEmpty();
        Files.writeString(today.resolve("students.csv"), STUDENTS + "\n");
        assertThat(StagedCopy.differing(ParentSquare.FORMAT, set(), delivered)).containsExactly("students.csv");
        Files.delete(today.resolve("students.csv"));
        Files.writeString(today.resolve("terms.csv"), "school_id\n");
        assertThat(StagedCopy.differing(ParentSquare.FORMAT, set(), delivered))
                .containsExactly("students.csv", "terms.csv");
    }

    @Test
    void staysAsItWasWhereTheFilesAreOthersByNow() throws IOException {
        copy().replace(set(), report());
        Report validated = report();
        Files.writeString(today.resolve("students.csv"), STUDENTS + "7,43,Sol,Reed,4\n");
        assertThatIOException()
                .isThrownBy(() -> copy().replace(set(), validated))
                .withMessageStartingWith("students.csv changed while it was read");
        assertThat(kept.resolve("students.csv")).hasContent(STUDENTS);
    }

    @Test
    void takesNobodysFolderForACopy() throws IOException {
        Files.createDirectory(kept);
        Files.writeString(kept.resolve("thesis.txt"), "years of work");
        assertThatIOException()
                .isThrownBy(this::copy)
                .withMessage(
                        "%s holds other things than delivered files, and would be replaced; name a folder for them alone"
                                .formatted(kept));
        assertThat(kept.resolve("thesis.txt")).exists();
    }

    @Test
    void putsInOrderWhatAProgramLeftThatWasEnded() throws IOException {
        copy().replace(set(), report());
        Files.move(kept, temporary.resolve("kept.old"));
        Files.createDirectory(temporary.resolve("kept.next"));
        Files.writeString(temporary.resolve("kept.next").resolve("students.csv"), "half");
        assertThat(copy().there()).isTrue();
        assertThat(kept.resolve("students.csv")).hasContent(STUDENTS);
        assertThat(list(temporary)).containsExactly("kept", "today");
    }

    private StagedCopy copy() throws IOException {
        return StagedCopy.at(kept, ParentSquare.FORMAT);
    }

    private RosterSet set() throws IOException {
        return RosterFolder.at(today).setOf(ParentSquare.FORMAT);
    }

    private Report report() throws IOException {
        return Roster.validate(ParentSquare.FORMAT, RosterFolder.at(today), Options.standard());
    }

    private static Stream<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
        }
    }
}
