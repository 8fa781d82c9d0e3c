package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.samegoal.SameGoal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameGoalTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        District.of(1).students(40).writeTo(RosterFolder.at(folder), SameGoal.FORMAT);
    }

    private CliRun validate(String... more) {
        return CliRun.of(List.of(List.of("validate", "samegoal", folder.toString()), List.of(more)).stream()
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    @Test
    void isFoundCleanButForItsDrafts() {
        CliRun run = validate("--report", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("""
                  "counts": {
                    "error": 0,
                    "warning": 4,
                    "info": 0
                  },
                """).contains("\"publishable\": true");
        assertThat(CliRun.of("detect", folder.toString()).out()).startsWith("samegoal 2026\n");
    }

    @Test
    void saysNothingOfDraftsThatAProfileConfirms() throws IOException {
        Path profile = Files.writeString(folder.resolveSibling(folder.getFileName() + ".yaml"), """
                format: samegoal
                files:
                  guardians.csv: {confirmed: true}
                  users.csv: {confirmed: true}
                  user_roles.csv: {confirmed: true}
                  absences.csv: {confirmed: true}
                """);
        assertThat(validate("--profile", profile.toString(), "--fail-on", "warning")
                        .code())
                .isZero();
        assertThat(validate("--fail-on", "warning").code()).isEqualTo(1);
        Files.delete(profile);
    }

    @Test
    void isListedWithTheProvenanceOfEachFile() {
        assertThat(CliRun.of("spec", "samegoal").out())
                .contains(
                        "\nstudents.csv\t5\tDate of Birth\tyes\tno\tdate\tpublic\tDemographics Integration: Generic API, students.csv, Date of Birth\n",
                        "\nstudents.csv\t1\tStudent Id\tyes\tyes\tid\tpublic\t",
                        "\nstudents.csv\t7\tDistrict Enrollment\tyes\tno\tenum\tpublic\t",
                        "\nguardians.csv\t1\tStudent Id\tyes\tno\tid\tdraft\t",
                        "\nusers.csv\t1\tRole(s)\tno\tno\tlist\tdraft\t");
        assertThat(CliRun.of("rules", "samegoal").out())
                .contains("\nunpaired_lists\terror\tsamegoal\tusers.csv\tRole(s),Buildings\t");
    }
}
