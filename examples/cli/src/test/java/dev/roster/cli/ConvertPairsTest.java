package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.oneroster.OneRoster;
import dev.roster.oneroster.mapping.MappingSpec;
import dev.roster.oneroster.mapping.Mappings;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every mapping, from the command line to the files. */
class ConvertPairsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    static List<MappingSpec> mappings() {
        return Mappings.all();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void errorsOfTheTargetAreTheCellsThatTheLossReportCallsMissing(MappingSpec mapping) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        write(mapping.from(), in);
        Path out = folder.resolve("out.zip");
        Path loss = folder.resolve("loss.json");
        String to = mapping.to().id();

        CliRun run = CliRun.of(
                "convert",
                "--from",
                mapping.from().id(),
                "--to",
                to,
                in.toString(),
                out.toString(),
                "--loss",
                loss.toString());

        long missing = JSON.readTree(loss).at("/totals/missing").asLong();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("%s to %s\n".formatted(mapping.from().id(), to))
                .contains("\nFound: %s error".formatted(missing));
        assertThat(run.code()).isEqualTo(missing == 0 ? 0 : 1);
        assertThat(RosterFolder.zip(out).names()).hasSizeGreaterThan(1);
    }

    private static void write(Format format, Path in) throws IOException {
        if (!format.equals(OneRoster.V1_0)) {
            District.of(1).students(10).writeTo(RosterFolder.at(in), format);
            return;
        }
        for (FileSpec<?> file : format.files()) {
            try (InputStream cells =
                    ConvertPairsTest.class.getResourceAsStream("/cases/oneroster-1.0/base/" + file.name())) {
                if (cells != null) {
                    Files.copy(cells, in.resolve(file.name()));
                }
            }
        }
    }
}
