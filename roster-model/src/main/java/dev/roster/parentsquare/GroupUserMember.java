package dev.roster.parentsquare;

import dev.roster.rule.AnyOf;
import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.OneOf;
import dev.roster.rule.Phone;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group who is no student: a row of {@code group_user_members.csv}. The first identifier that is filled says
 * who (reading P17).
 *
 * @param schoolId the group's school
 * @param groupId the group
 * @param staffId the member, where it is staff
 * @param parentId the member, where it is a contact
 * @param email the e-mail of a member without either id
 * @param mobile the mobile number of a member without either id
 * @param role member or owner (ruling R11)
 */
@RosterFile(value = "group_user_members.csv", source = "SFTP Integration, Groups Data, group_user_members.csv")
@Key(
        value = "groupId",
        firstOf = {"staffId", "parentId", "email", "mobile"})
@AnyOf(
        value = {"staffId", "parentId", "email", "mobile"},
        reports = "unidentified_member")
public record GroupUserMember(
        @NotBlank @Id @OfSchool String schoolId,
        @NotBlank @Id @References(Group.class) String groupId,
        @Nullable @Id @References(Staff.class) String staffId,
        @Nullable @Id @References(Parent.class) String parentId,
        @Nullable @Email String email,
        @Nullable @Phone(payload = Warning.class) String mobile,
        @NotBlank @OneOf({"member", "owner"}) String role) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
