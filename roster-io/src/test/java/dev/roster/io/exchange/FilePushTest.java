package dev.roster.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.source.RosterSource;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePushTest {
    private static final VendorLogin LOGIN = new VendorLogin("sftp.example.org", "samegoal", null);

    @TempDir
    Path root;

    @Test
    void readsWhatWasPushed() throws IOException {
        Path inbox = Files.createDirectories(root.resolve("from/samegoal"));
        Files.writeString(
                inbox.resolve("terms.csv"), "school_id,term_id,term_name,start_date,end_date,school_year\n01,t1,,,,\n");
        RosterSource files = new FilePush(LOGIN, "/from/samegoal", FileType.CSV).files(root, ParentSquare.FORMAT);
        assertThat(files.names()).containsExactly("terms.csv");
        assertThat(Roster.validate(ParentSquare.FORMAT, files, Options.standard())
                        .files())
                .extracting(FileFacts::rows)
                .containsExactly(1L);
    }

    @Test
    void readsTheRootWhereNothingElseIsSaid() throws IOException {
        Files.writeString(root.resolve("terms.csv"), "school_id\n");
        assertThat(new FilePush(LOGIN, FilePush.USUAL_DIRECTORY, FileType.CSV)
                        .files(root, ParentSquare.FORMAT)
                        .names())
                .containsExactly("terms.csv");
    }

    @Test
    void saysThatNothingWasPushedYet() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> new FilePush(LOGIN, "/inbox", FileType.CSV).files(root, ParentSquare.FORMAT))
                .withMessage("/inbox: the server has no such directory; nothing was pushed yet, or to another one");
    }

    @Test
    void leavesTheRootThroughNoLink(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(root.resolve("inbox"), outside);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new FilePush(LOGIN, "/inbox", FileType.CSV).files(root, ParentSquare.FORMAT))
                .withMessage("the folder /inbox of the server leads out of %s; put the folder itself there", root);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FilePush(LOGIN, "/../inbox", FileType.CSV))
                .withMessage("the path holds '..' or '.'; write the folders that it leads through");
    }
}
