package dev.roster.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.Transcoding.Moved;
import dev.roster.problem.Problem;
import dev.roster.samegoal.SameGoal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed on from a place is the set that was validated there. */
class RosterSetTest {
    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RosterSet set(String place) throws IOException {
        return RosterFolder.at(folder.resolve(place)).setOf(SameGoal.FORMAT);
    }

    private static String bytes(RosterSet set, String name) throws IOException {
        try (InputStream in = set.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isTheFolderItselfWhereNothingElseIsThere() throws IOException {
        file("plain/students.csv", "here");
        file("plain/notes.txt", "");
        RosterSet set = set("plain");
        assertThat(set.names()).containsExactly("notes.txt", "students.csv");
        assertThat(set.around()).isEmpty();
        assertThat(set.problems()).isEmpty();
        assertThat(set.path()).isEqualTo(folder.resolve("plain"));
        assertThat(bytes(set, "students.csv")).isEqualTo("here");
    }

    @Test
    void isTheNewestCompleteEpochWithoutItsMarker() throws IOException {
        file("upload/20261120-030000/students.csv", "old");
        file("upload/20261120-030000/COMPLETE", "");
        file("upload/20261121-030000/students.json", "this");
        file("upload/20261121-030000/COMPLETE", "");
        file("upload/20261122-030000/students.csv", "half");
        file("upload/notes.txt", "");
        RosterSet set = set("upload");
        assertThat(set.names()).containsExactly("students.csv");
        assertThat(set.around()).containsExactly("notes.txt");
        assertThat(set.path()).isEqualTo(folder.resolve("upload/20261121-030000"));
        assertThat(set.actual("students.csv")).isEqualTo("students.json");
        assertThat(bytes(set, "students.csv")).isEqualTo("this");
        assertThat(set.problems()).extracting(Problem::code).containsExactly("one_of_several", "missing_marker");
    }

    @Test
    void isTheFilesWithTheSuffixUnderTheirDocumentedNames() throws IOException {
        file("upload/students_auto.xml", "here");
        RosterSet set = set("upload");
        assertThat(set.names()).containsExactly("students.csv");
        assertThat(set.actual("students.csv")).isEqualTo("students_auto.xml");
        assertThat(bytes(set, "students.csv")).isEqualTo("here");
    }

    @Test
    void isFoundInFilesThatAreNoUtf8Too() throws IOException {
        file("upload/20261121-030000/students.csv", "here");
        RosterFolder place = RosterFolder.at(folder.resolve("upload")).readAs(ForeignText.WINDOWS_1252);
        assertThat(bytes(place.setOf(SameGoal.FORMAT), "students.csv")).isEqualTo("here");
    }

    @Test
    void isMovedAnewWithEachRun() throws IOException {
        file("plain/students.csv", "Student Id\nA1\n");
        file("plain/Users.csv", "");
        RosterFolder out = RosterFolder.at(Files.createDirectory(folder.resolve("out")));
        Transcoding transcoding = Transcoding.of(SameGoal.FORMAT, Encoding.JSON);
        Moved first = transcoding.run(set("plain"), out);
        assertThat(first.problems()).extracting(Problem::code).containsExactly("misnamed_file");
        assertThat(transcoding.run(set("plain"), out)).isEqualTo(first);
        assertThat(first.written()).containsExactly("students.json");
    }
}
