package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program loads that validates clean files and ends. */
class StartUpTest {
    private static final Path SAMPLE = Path.of("../nightly-export/src/main/resources/sample-district");
    private static final Pattern LOADED = Pattern.compile("\\[class,load *] (\\S+)");

    @TempDir
    private Path folder;

    @Test
    void cleanFilesNeedNoHibernateAndNoOtherFormat() throws IOException, InterruptedException {
        Set<String> loaded = loaded("validate", "parentsquare", SAMPLE.toString());

        assertThat(loaded)
                .contains("dev.roster.validate.Run", "dev.roster.parentsquare.Student")
                .noneMatch(name -> name.startsWith("org.hibernate."))
                .noneMatch(name -> name.startsWith("jakarta.validation.Validat"))
                .doesNotContain("dev.roster.classtag.ClassTag", "dev.roster.oneroster.OneRoster");
    }

    @Test
    void hibernateIsThereToBeFound() {
        assertThat(System.getProperty("java.class.path")).contains("hibernate-validator");
        assertThat(HibernateValidator.class.getName()).startsWith("org.hibernate.");
    }

    private Set<String> loaded(String... args) throws IOException, InterruptedException {
        Path log = folder.resolve("loaded.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.command().addAll(List.of(args));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return LOADED.matcher(Files.readString(log))
                .results()
                .map((MatchResult line) -> line.group(1))
                .collect(Collectors.toSet());
    }
}
