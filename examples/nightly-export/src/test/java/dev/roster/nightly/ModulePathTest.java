package dev.roster.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests run on the class path; embedders may not. */
class ModulePathTest {
    /** The libraries, and no more than they need. */
    private static final List<String> MODULES = List.of(
            "roster-model",
            "roster-io",
            "roster-sftp",
            "jakarta.validation",
            "jspecify",
            "jackson-core",
            "jackson-databind",
            "jackson-annotations",
            "jackson-dataformat-yaml",
            "snakeyaml-engine",
            "sshj",
            "slf4j-api",
            "asn-one");

    @TempDir
    Path temp;

    @Test
    void readsWritesAndValidatesAsModules() throws IOException, InterruptedException {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        String modules = Arrays.stream(entries)
                .filter(entry -> MODULES.stream().anyMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modules,
                        "--add-modules",
                        "dev.roster.sftp",
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        OnModulePath.class.getName(),
                        temp.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said.lines().toList())
                .containsExactly(
                        "module dev.roster.model", "module dev.roster.io", "module dev.roster.sftp", "true", "North");
    }
}
