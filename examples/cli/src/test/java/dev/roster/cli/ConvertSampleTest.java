package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the command says of the district that comes with the nightly job, to both versions of OneRoster. Where the account
 * is absent the test writes it.
 */
class ConvertSampleTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SAMPLE = Path.of("../nightly-export/src/main/resources/sample-district");
    private static final Path ACCOUNT = Path.of("src/test/resources/sample-district-losses.json");

    @TempDir
    private Path folder;

    private final ObjectNode account = JSON.createObjectNode();

    @Test
    void losesNoMoreOfTheSampleDistrictThanTheAccountSays() throws IOException {
        for (String version : List.of("oneroster-1.1", "oneroster-1.2")) {
            convert("parentsquare", version);
        }

        if (Files.notExists(ACCOUNT)) {
            Files.writeString(ACCOUNT, account.toPrettyString() + "\n");
            fail("%s was not there and is now; look at it", ACCOUNT);
        }
        assertThat(account.toPrettyString()).isEqualTo(JSON.readTree(ACCOUNT).toPrettyString());
    }

    private void convert(String from, String to) throws IOException {
        Path loss = folder.resolve(to + ".json");
        String out = folder.resolve(to + ".zip").toString();
        CliRun run =
                CliRun.of("convert", "--from", from, "--to", to, SAMPLE.toString(), out, "--loss", loss.toString());
        JsonNode told = JSON.readTree(loss);
        ObjectNode noted = account.putObject("%s to %s".formatted(from, to)).put("exit", run.code());
        noted.set("totals", told.get("totals"));
        ObjectNode rows = noted.putObject("rows");
        told.get("targets").forEach(target -> rows.set(target.get("file").asString(), target.get("rows")));
    }
}
