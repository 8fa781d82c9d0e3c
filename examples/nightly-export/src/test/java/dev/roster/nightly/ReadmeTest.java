package dev.roster.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.parentsquare.School;
import dev.roster.sftp.EpochLayout;
import dev.roster.sftp.HostKeyPolicy;
import dev.roster.sftp.SftpAuth;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.settings.TargetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the README shows is what happens. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");

    private static List<String> blocks(String language) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        return blocks.results().map(block -> block.group(1)).toList();
    }

    @Test
    void showsCodeThatIsCompiled() throws IOException {
        String source =
                Files.readString(Path.of("src", "test", "java", "dev", "roster", "nightly", "VendorExport.java"));
        String part = source.split("// README\n", -1)[1].stripTrailing().stripIndent();
        assertThat(blocks("java"))
                .singleElement()
                .satisfies(block -> assertThat(block.strip()).isEqualTo(part.strip()));
    }

    @Test
    void showsCodeThatDelivers(@TempDir Path temp) throws IOException {
        Path dir = Files.createDirectory(temp.resolve("district"));
        Files.createDirectories(temp.resolve("server/upload"));
        School school = new School(
                "01", "North", "98101", "1 Main St", "Lakeview", "WA", "Ada", "Reed", "n@example.org", "2065550101");
        try (DropboxServer server = DropboxServer.at(temp.resolve("server"))
                .account("district", "made up")
                .start()) {
            SftpTarget target = SftpTarget.at(server.host())
                    .port(server.port())
                    .user("district")
                    .auth(SftpAuth.password("made up"::toCharArray))
                    .hostKeys(HostKeyPolicy.pinned(server.fingerprint()))
                    .build();
            Receipt receipt = VendorExport.export(dir, List.of(school), target);
            assertThat(receipt.files()).hasSize(1);
            assertThat(server.tree()).contains("upload/" + receipt.epoch() + "/COMPLETE");
        }
    }

    @Test
    void showsATargetFileThatIsRead(@TempDir Path temp) throws IOException {
        Path file =
                Files.writeString(temp.resolve("target.yaml"), blocks("yaml").get(0));
        TargetFile target = TargetFile.read(file, Map.of("DROPBOX_PASSWORD", "made up")::get);
        assertThat(target.target().host()).isEqualTo("sftp.example.org");
        assertThat(target.layout())
                .isInstanceOfSatisfying(
                        EpochLayout.class,
                        layout -> assertThat(layout.directory()).isEqualTo("/upload"));
    }

    @Test
    void namesTheCommandThatCiRuns() throws IOException {
        List<String> commands = blocks("sh");
        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).isEqualTo("./mvnw -q -Prun\n");
        assertThat(Files.readAllLines(ROOT.resolve(".ci/run")))
                .contains(commands.get(1).strip());
    }

    @Test
    void showsTheOutputOfTheJob() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new NightlyExport(out, new ByteArrayOutputStream(), name -> null).run(List.of()))
                .isZero();
        assertThat(masked(blocks("text").get(0))).isEqualTo(masked(out.toString(StandardCharsets.UTF_8)));
    }

    /** What differs from run to run: the port, the key, the time. */
    private static String masked(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .replaceAll("SHA256:[A-Za-z0-9+/]{43}", "SHA256:KEY")
                .replaceAll("json, sha256 [0-9a-f]{64}", "json, sha256 DIGEST")
                .replaceAll("\\d{8}-\\d{6}", "EPOCH")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME");
    }

    @Test
    void mapsTheModulesThatThereAre() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher modules =
                Pattern.compile("<module>([^<]+)</module>").matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(modules.results().map(module -> module.group(1)))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(readme).contains("`" + module + "`"));
    }
}
