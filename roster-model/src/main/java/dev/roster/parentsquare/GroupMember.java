package dev.roster.parentsquare;

import dev.roster.rule.Id;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;

/**
 * A student in a group: a row of {@code group_members.csv}.
 *
 * @param schoolId the group's school
 * @param groupId the group
 * @param studentId the student
 */
@RosterFile(value = "group_members.csv", source = "SFTP Integration, Groups Data, group_members.csv")
@Key({"groupId", "studentId"})
public record GroupMember(
        @NotBlank @Id @OfSchool String schoolId,
        @NotBlank @Id @References(Group.class) String groupId,
        @NotBlank @Id @References(Student.class) String studentId) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
