package dev.roster.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.race.made.SetFiles;
import dev.roster.race.made.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContendersTest {
    private static final Size SMALL = new Size(2000, 100, 5, 5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Contender.class, mode = EnumSource.Mode.EXCLUDE, names = "ROSTER")
    void findsWhatRosterFinds(Contender other) throws IOException {
        SetFiles.write(folder, SMALL);
        assertThat(differences(other)).isEmpty();
    }

    @Test
    void everyRuleAmongTheRowsOfTheseFilesIsBroken() throws IOException {
        SetFiles.write(folder, SMALL);
        List<Finding> findings = Contender.ROSTER.side().validate(folder);
        assertThat(findings.stream().map(Finding::code).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "bad_email",
                        "bad_flag",
                        "bad_phone",
                        "dangling_reference",
                        "duplicate_key",
                        "duplicate_value",
                        "inconsistent_person",
                        "inconsistent_section",
                        "missing_file",
                        "missing_value",
                        "no_primary_teacher",
                        "not_in_list",
                        "school_differs",
                        "several_primary_teachers",
                        "space_in_id",
                        "unreachable_contact");
    }

    @ParameterizedTest
    @EnumSource(value = Contender.class, mode = EnumSource.Mode.EXCLUDE, names = "ROSTER")
    void aFaultThatOnlyOneOfThemSeesIsNoticed(Contender other) throws IOException {
        SetFiles.write(folder, SMALL);
        List<String> ours = Findings.sorted(Contender.ROSTER.side().validate(folder));
        Path students = folder.resolve("students.csv");
        Files.writeString(students, Files.readString(students).replaceFirst("(?m)^(0[^,]*,[^,]*),", "$1 1,"));
        List<String> theirs = Findings.sorted(other.side().validate(folder));
        assertThat(Findings.differences(Contender.ROSTER, ours, other, theirs))
                .contains("only %s says students.csv:2 space_in_id student_id".formatted(other));
    }

    @Test
    void theSameSizeGivesTheSameBytes() throws IOException {
        SetFiles.write(folder, SMALL);
        byte[] once = Files.readAllBytes(folder.resolve("rosters.csv"));
        SetFiles.write(folder, SMALL);
        assertThat(Files.readAllBytes(folder.resolve("rosters.csv"))).isEqualTo(once);
    }

    private List<String> differences(Contender other) throws IOException {
        return Findings.differences(
                Contender.ROSTER,
                Findings.sorted(Contender.ROSTER.side().validate(folder)),
                other,
                Findings.sorted(other.side().validate(folder)));
    }
}
