package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} and {@code publish} against OpenSSH, where it is installed. */
@Tag("deep")
class OpenSshTest {
    @TempDir
    private Path folder;

    @Test
    void deliversAnEpochOnce() throws IOException {
        assumeTrue(OpenSsh.isHere(), "OpenSSH's server is not installed; nothing was tested against it");
        District district = District.in(folder.resolve("district"));
        try (OpenSsh server = OpenSsh.in(folder)) {
            String target = server.target("layout: epoch\ndirectory: %s\n".formatted(folder.resolve("upload")));
            CliRun doctor = CliRun.of("doctor", "--target", target, "--allow-write");
            assertThat(doctor.err()).isEmpty();
            assertThat(doctor.out())
                    .contains("  uses      host key ssh-ed25519\n", "  no        computes its SHA-256\n")
                    .containsPattern("  yes       says how much space is left: [0-9]+ MiB\n")
                    .endsWith("Everything that a delivery needs works.\n");
            assertThat(doctor.code()).isZero();
            assertThat(uploaded()).isEmpty();

            CliRun first = CliRun.of("publish", "parentsquare", district.path(), "--target", target);
            assertThat(first.out()).startsWith("Delivered, and COMPLETE.\n").contains("verified by reading back");
            assertThat(first.code()).isZero();
            CliRun second = CliRun.of("publish", "parentsquare", district.path(), "--target", target);
            assertThat(second.out()).startsWith("Delivered before; nothing was sent.\n");
            assertThat(uploaded()).hasSize(1);
            verifies(district, folder.resolve("target.deliveries"));
        }
    }

    private static void verifies(District district, Path deliveries) throws IOException {
        String[] verify = {"receipt", "verify", deliveries.toString(), "--files", district.path()};
        assertThat(CliRun.of(verify).out()).endsWith("Holds: 2 receipts. The files are those of receipt 2.\n");
        assertThat(CliRun.of(verify).code()).isZero();
        district.mend("students.csv", "Zoe", "Zoo");
        assertThat(CliRun.of(verify).out()).contains("FOUND students.csv is not what receipt 2 names: ");
        assertThat(CliRun.of(verify).code()).isEqualTo(1);
        district.mend("students.csv", "Zoo", "Zoe");
        assertThat(CliRun.of(verify).code()).isZero();
        try (Stream<Path> found = Files.walk(deliveries)) {
            Files.delete(found.filter(file -> file.endsWith("000001.json"))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(CliRun.of(verify).out()).contains("FOUND receipt 1 is missing: there is no 000001.json");
        assertThat(CliRun.of(verify).code()).isEqualTo(1);
    }

    @Test
    void replacesFilesAtOnce() throws IOException {
        assumeTrue(OpenSsh.isHere(), "OpenSSH's server is not installed; nothing was tested against it");
        District district = District.in(folder.resolve("district"));
        try (OpenSsh server = OpenSsh.in(folder)) {
            String target = server.target("layout: flat\ndirectory: %s\n".formatted(folder.resolve("upload")));
            assertThat(CliRun.of("doctor", "--target", target, "--allow-write").code())
                    .isZero();
            assertThat(CliRun.of("publish", "parentsquare", district.path(), "--target", target)
                            .code())
                    .isZero();
            district.mend("students.csv", "Zoe", "Zoë");
            assertThat(CliRun.of("publish", "parentsquare", district.path(), "--target", target)
                            .code())
                    .isZero();
            assertThat(uploaded()).hasSize(12);
            assertThat(folder.resolve("upload/students.csv")).content().contains("Zoë");
        }
    }

    private List<Path> uploaded() throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("upload"))) {
            return found.toList();
        }
    }
}
