package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.SetTooLargeException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void neverRepeatsTheMessageOfABug() {
        assertThat(words(new NumberFormatException("For input string: \"Zoe\"")))
                .startsWith("roster: stopped by a bug, java.lang.NumberFormatException at dev.roster.cli.FailureTest")
                .doesNotContain("Zoe")
                .hasLineCount(1);
    }

    @Test
    void saysThatTheMemoryIsTooSmallAndWhatToDo() {
        assertThat(words(new OutOfMemoryError("Zoe")))
                .matches("roster: this needs more memory than Java was given, which is [0-9]+ MB; "
                        + "give it more, as in java -Xmx4g -jar …\n");
        assertThat(words(new SetTooLargeException("too many keys; split the set")))
                .isEqualTo("roster: too many keys; split the set\n");
    }

    @Test
    void saysWhatIsWrongWithTheSystem() {
        assertThat(words(new IOException("the disk is gone"))).isEqualTo("roster: the disk is gone\n");
        assertThat(words(new UncheckedIOException("Zoe", new IOException("the disk is gone"))))
                .isEqualTo("roster: the disk is gone\n");
        assertThat(words(new NoSuchFileException("x.csv")))
                .isEqualTo("roster: cannot use x.csv: there is nothing of that name; check the path\n");
        assertThat(words(new AccessDeniedException("x.csv")))
                .isEqualTo(
                        "roster: cannot use x.csv: permission denied; let the account that runs this program use it\n");
        assertThat(words(new NotDirectoryException("x")))
                .isEqualTo("roster: cannot use x: something else than a folder stands there; name another place\n");
        assertThat(words(new FileSystemException("x.csv", null, "Read-only file system")))
                .isEqualTo("roster: cannot use x.csv: Read-only file system\n");
        assertThat(words(new FileSystemException(null)))
                .isEqualTo("roster: cannot use a file: the system does not say why; check the disk and the path\n");
        assertThat(words(new InvalidPathException("x", "Nul character not allowed")))
                .isEqualTo("roster: this system cannot name the path: Nul character not allowed\n");
        assertThat(words(new ServiceConfigurationError("x", new IllegalArgumentException("a key names no component"))))
                .isEqualTo("roster: a format cannot be used: a key names no component\n");
    }

    @Test
    void isThreeUnlessTheUsageIsWrong() {
        PrintWriter err = new PrintWriter(new StringWriter());
        assertThat(Failure.report(new UsageException("no such format"), err)).isEqualTo(2);
        assertThat(Failure.report(new IOException("gone"), err)).isEqualTo(3);
        assertThat(Failure.report(new IllegalStateException("bug"), err)).isEqualTo(3);
        assertThat(Failure.report(new StackOverflowError(), err)).isEqualTo(3);
        assertThat(Failure.report(new OutOfMemoryError(), err)).isEqualTo(3);
    }

    @Test
    void isThreeAlsoWhereTheProgramFallsOver() {
        CliRun run = CliRun.into(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new StackOverflowError("Zoe");
                    }
                },
                "formats");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("roster: stopped by a bug, java.lang.StackOverflowError at ")
                .doesNotContain("Zoe");
    }

    private static String words(Throwable e) {
        StringWriter text = new StringWriter();
        Failure.report(e, new PrintWriter(text, true));
        return text.toString();
    }
}
