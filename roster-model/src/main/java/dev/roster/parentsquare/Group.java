package dev.roster.parentsquare;

import dev.roster.rule.Id;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A group that families or staff can be written to, such as a bus or a club: a row of {@code groups.csv}.
 *
 * @param schoolId the school
 * @param groupId the id, unique in the district
 * @param groupName the name
 * @param category the kind of group
 */
@RosterFile(value = "groups.csv", source = "SFTP Integration, Groups Data")
@Key("groupId")
public record Group(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id String groupId,
        @NotBlank String groupName,
        @Nullable String category) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
