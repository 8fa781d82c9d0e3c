package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import dev.roster.samegoal.SameGoal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README shows deliver with the target file that it shows. */
class ReadmeTest {
    private static final Set<String> LOCAL = Set.of("target.yaml", "target.deliveries", "district");
    private static final String PROMPT = "$ java -jar roster.jar ";

    @TempDir
    private Path folder;

    @Test
    void showsCommandsThatDeliver() throws IOException {
        dev.roster.fixtures.District.of(1)
                .students(40)
                .writeTo(RosterFolder.at(Files.createDirectory(folder.resolve("district"))), SameGoal.FORMAT);
        Path root = Files.createDirectories(folder.resolve("server"));
        Files.createDirectories(root.resolve("upload"));
        List<CliRun> runs = new ArrayList<>();
        try (DropboxServer server =
                DropboxServer.at(root).account("district", Receiver.SECRET).start()) {
            writeTarget(server);
            for (String command : commands()) {
                runs.add(run(command));
            }
            assertThat(masked(runs.get(0).out())).isEqualTo(masked(shown()));
            assertThat(server.tree())
                    .filteredOn(path -> path.endsWith("/COMPLETE"))
                    .hasSize(1);
        }
        assertThat(runs).extracting(CliRun::code).containsOnly(0);
        assertThat(runs.subList(1, 4).stream()
                        .map(run -> run.out().lines().findFirst().orElse("")))
                .containsExactly(
                        "Nothing was sent and nothing connected: this is a dry run.",
                        "Delivered, and COMPLETE.",
                        "Delivered before; nothing was sent.");
        assertThat(runs.get(4).out()).endsWith("Holds: 2 receipts. The files are those of receipt 2.\n");
    }

    private void writeTarget(DropboxServer server) throws IOException {
        String shown = blocks("yaml").get(0);
        Files.writeString(
                folder.resolve("target.yaml"),
                shown.replace("sftp.example.org", "127.0.0.1\nport: " + server.port())
                        .replaceAll("SHA256:[A-Za-z0-9+/]{43}", server.fingerprint()));
    }

    private CliRun run(String command) {
        String[] words = Stream.of(command.split(" "))
                .map(word -> LOCAL.contains(word) ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        Map<String, String> environment = Map.of("DROPBOX_PASSWORD", Receiver.SECRET);
        return CliRun.with(new Machine(environment::get, new Cancellation()), words);
    }

    private static List<String> commands() throws IOException {
        return blocks("console").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()))
                .toList();
    }

    /** Returns what the README shows of the first command's output. */
    private static String shown() throws IOException {
        String block = blocks("console").get(0);
        return block.substring(block.indexOf('\n') + 1);
    }

    private static List<String> blocks(String language) throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String masked(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:\\d+", "SERVER").replaceAll("SHA256:[A-Za-z0-9+/]{43}", "KEY");
    }
}
