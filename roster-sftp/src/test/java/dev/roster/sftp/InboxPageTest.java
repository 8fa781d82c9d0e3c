package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.inbox.InboxEpoch;
import dev.roster.sftp.inbox.ReceivedSet;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/inbox.md shows is what runs here. */
class InboxPageTest {
    private static final Path PAGE = Path.of("../docs/inbox.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/roster/sftp/InboxPageTest.java");

    @TempDir
    Path temporary;

    // the page begins
    static void fetch(SftpTarget target, Path received) throws IOException {
        SftpInbox inbox = SftpInbox.at(target, "/upload");
        for (InboxEpoch epoch : inbox.epochs()) {
            if (epoch.complete() && Files.notExists(received.resolve(epoch.name()))) {
                ReceivedSet set = inbox.download(epoch.name(), received);
                Report report = Roster.validate(SameGoal.FORMAT, RosterFolder.at(set.folder()), Options.standard());
                System.out.printf("%s: %s files, %s%n", set.name(), set.files().size(), report.status());
            }
        }
    }
    // the page ends

    @Test
    void fetchesEachCompleteEpochOnce() throws IOException {
        Delivery delivery = new Delivery(temporary);
        Path received = temporary.resolve("received");
        for (String name :
                new String[] {"20260304-000000/a.csv", "20260304-000000/COMPLETE", "20260305-000000/a.csv"}) {
            Path file = delivery.upload().resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        try (DropboxServer server = delivery.server().start()) {
            for (int night = 1; night <= 2; night++) {
                fetch(Delivery.target(server).build(), received);
                assertThat(SftpInboxTest.left(received)).containsExactly("20260304-000000");
            }
        }
    }

    @Test
    void isWhatThePageShows() throws IOException {
        String shown = between(Files.readString(PAGE), "```java\n", "```");
        String compiled = between(Files.readString(SOURCE), "// the page " + "begins\n", "    // the page " + "ends");
        assertThat(shown).isEqualTo(compiled.indent(-4));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from)).lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
