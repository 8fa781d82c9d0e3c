package dev.roster.parentsquare;

import dev.roster.rule.Id;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;

/**
 * A student's place in a section: a row of {@code rosters.csv}. The section is meant by its school and its id, because
 * ids are unique per school only (reading P22).
 *
 * @param schoolId the section's school, which may differ from the student's
 * @param sectionId the section
 * @param studentId the student
 */
@ChangesOften
@RosterFile(value = "rosters.csv", source = "SFTP Integration, Roster Data", core = true)
@Key({"schoolId", "sectionId", "studentId"})
public record Enrollment(
        @NotBlank @Id @OfSchool String schoolId,
        @NotBlank @Id @References(Section.class) String sectionId,
        @NotBlank @Id @References(Student.class) String studentId) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
