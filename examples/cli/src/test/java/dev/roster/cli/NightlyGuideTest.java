package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.Disaster;
import dev.roster.fixtures.Night;
import dev.roster.fixtures.SchoolYear;
import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import dev.roster.samegoal.SameGoal;
import dev.roster.source.RosterSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's commands do on three nights of a district what the guide says. */
class NightlyGuideTest {
    private static final Pattern PROMPT = Pattern.compile("\\$ java -jar roster\\.jar ");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final List<Night> NIGHTS =
            SchoolYear.of(1).students(300).nights().subList(10, 13);

    @TempDir
    private Path folder;

    private String guide = "";

    /** What a command printed, beside what the guide shows of it. */
    private record Shown(CliRun run, String text) {}

    @Test
    void showsANightThatIsHeldAndAllowed() throws IOException {
        guide = Files.readString(Path.of("..", "..", "docs", "nightly.md"));
        Path root = Files.createDirectories(folder.resolve("server"));
        Files.createDirectories(root.resolve("upload"));
        List<Shown> shown = new ArrayList<>();
        try (DropboxServer server =
                DropboxServer.at(root).account("district", Receiver.SECRET).start()) {
            writeTarget(server);
            List<String> blocks = blocks("console");
            export(sink -> NIGHTS.get(0).writeTo(sink, SameGoal.FORMAT));
            shown.addAll(run(blocks.get(0)));
            export(sink ->
                    NIGHTS.get(1).struckBy(Disaster.HALF_OF_A_FILE_MISSING).writeTo(sink, SameGoal.FORMAT));
            shown.addAll(run(blocks.get(1)));
            shown.addAll(run(blocks.get(2)));
            String difference = CliRun.digest("difference ", shown.get(2).run().out());
            shown.addAll(run(blocks.get(3).replace("DIFFERENCE", difference)));
            export(sink -> NIGHTS.get(2).writeTo(sink, SameGoal.FORMAT));
            shown.addAll(run(blocks.get(4)));
        }
        assertThat(shown).extracting(each -> each.run().code()).containsExactly(0, 4, 4, 0, 0, 0);
        assertThat(shown).allSatisfy(each -> assertThat(each.run().out()).contains(each.text()));
        assertThat(shown.get(2).run().out()).contains(blocks("text").get(0));
        assertThat(shown.get(3).run().out()).contains("taken out after the custody review");
    }

    @Test
    void theReadmeShowsPartsOfTheGuide() throws IOException {
        guide = Files.readString(Path.of("..", "..", "docs", "nightly.md"));
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String section =
                readme.substring(readme.indexOf("## Every night"), readme.indexOf("[Delivery](docs/delivery.md) has"));
        List<String> parts = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(guide).contains(part));
    }

    private interface Export {
        void to(RosterSink sink) throws IOException;
    }

    private void export(Export export) throws IOException {
        Path set = Files.createDirectories(folder.resolve("export"));
        export.to(RosterFolder.at(set));
    }

    private void writeTarget(DropboxServer server) throws IOException {
        Files.writeString(
                folder.resolve("target.yaml"),
                blocks("yaml")
                        .get(0)
                        .replace("sftp.example.org", "127.0.0.1\nport: " + server.port())
                        .replaceAll("SHA256:[A-Za-z0-9+/]{43}", server.fingerprint()));
    }

    /** Runs the commands of a block; what stands behind a command is what it prints. */
    private List<Shown> run(String block) {
        List<Shown> shown = new ArrayList<>();
        PROMPT.splitAsStream(block).filter(part -> !part.isEmpty()).forEach(part -> {
            int end = part.indexOf('\n');
            shown.add(new Shown(command(part.substring(0, end)), part.substring(end + 1)));
        });
        return shown;
    }

    private CliRun command(String line) {
        String[] words = WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word ->
                        List.of("export", "target.yaml", "target.deliveries").contains(word)
                                ? folder.resolve(word).toString()
                                : word)
                .toArray(String[]::new);
        Map<String, String> environment =
                Map.of("DROPBOX_PASSWORD", Receiver.SECRET, "SNAPSHOT_KEY", "sixteen-or-more-letters");
        return CliRun.with(new Machine(environment::get, new Cancellation()), words);
    }

    private List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
