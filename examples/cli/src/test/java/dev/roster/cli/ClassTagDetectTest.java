package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassTagDetectTest {
    @TempDir
    Path folder;

    @Test
    void tellsGuardiansByTheirHeader() throws IOException {
        Files.writeString(folder.resolve("guardians.csv"), """
                studentSisId,guardianSisId,firstName,lastName,email,mobilePhone,homePhone,language
                1,g1,Ada,Reed,ada@example.org,,,
                """);
        CliRun run = CliRun.of("detect", folder.toString());
        assertThat(run.out()).startsWith("classtag");
        assertThat(run.code()).isZero();
    }
}
