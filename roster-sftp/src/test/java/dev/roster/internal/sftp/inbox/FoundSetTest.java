package dev.roster.internal.sftp.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.internal.sftp.RemoteEntry;
import dev.roster.internal.sftp.RemoteEntry.Kind;
import dev.roster.sftp.fault.UnsafeContentException;
import dev.roster.sftp.inbox.InboxLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may say that the disk of a test cannot hold. */
class FoundSetTest {
    private final FoundSet set = new FoundSet(
            "the epoch",
            InboxLimits.STANDARD.withFileBytes(100).withSetBytes(150).withFiles(3));

    @ParameterizedTest
    @ValueSource(strings = {"../../home/x/.ssh/authorized_keys", "/etc/passwd", "a/b", "a\u0000.csv", "", ".", ".."})
    void refusesANameThatLeadsElsewhereAndDoesNotShowIt(String name) {
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> set.requireName(name))
                .withMessageStartingWith("the epoch is not received: it holds ")
                .withMessageEndingWith("; ask the sender to name it by plain letters and digits")
                .withMessageNotContainingAny("passwd", "authorized", "\u0000");
    }

    @Test
    void refusesTwoNamesThatAreOneOnSomeDisks() throws UnsafeContentException {
        set.reserve("COMPLETE");
        set.requireName("students.csv");
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> set.requireName("Students.csv"))
                .withMessage(
                        "the epoch is not received: it holds 'Students.csv', because another name differs from it in upper and lower case only; ask the sender to take one away");
        assertThatExceptionOfType(UnsafeContentException.class).isThrownBy(() -> set.requireName("complete"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DIRECTORY", "OTHER", "UNKNOWN"})
    void refusesWhatIsNoOrdinaryFile(Kind kind) {
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> set.add("a.csv", "a.csv", new RemoteEntry(kind, 1, 1)))
                .withMessageStartingWith(
                        "the epoch is not received: it holds 'a.csv', because it is no ordinary file of a known size, but ");
    }

    @Test
    void refusesAFileOfUnknownSize() {
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> set.add("a.csv", "a.csv", new RemoteEntry(Kind.FILE, -1, 1)));
    }

    @Test
    void holdsEachFileAndAllTogetherToTheLimits() throws UnsafeContentException {
        set.add("a.csv", "a.csv", new RemoteEntry(Kind.FILE, 100, 1));
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> set.add("b.csv", "b.csv", new RemoteEntry(Kind.FILE, 101, 1)))
                .withMessage(
                        "the epoch is not received: it holds 'b.csv', because it has 101 bytes and 100 are the most; ask the sender, or allow more");
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> set.add("c.csv", "c.csv", new RemoteEntry(Kind.FILE, 51, 1)))
                .withMessage(
                        "the epoch is not received: it holds files of more than 150 bytes together; ask the sender, or allow more");
        assertThat(set.files()).containsExactly(new FoundFile("a.csv", "a.csv", 100, 1));
    }

    @Test
    void holdsTheNumberOfFilesToTheLimit() throws UnsafeContentException {
        set.reserve("COMPLETE");
        for (String name : new String[] {"a", "b", "c"}) {
            set.requireName(name);
        }
        assertThatExceptionOfType(UnsafeContentException.class)
                .isThrownBy(() -> set.requireName("d"))
                .withMessage("the epoch is not received: it holds more than 3 files; ask the sender, or allow more");
    }
}
