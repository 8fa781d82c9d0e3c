package dev.roster.parentsquare;

import dev.roster.rule.AnyOf;
import dev.roster.rule.Email;
import dev.roster.rule.Id;
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
 * Somebody who gets urgent alerts and nothing else, without an account: a row of {@code emergency_contacts.csv}.
 *
 * @param schoolId the school
 * @param studentId the student
 * @param contactId the id
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail; this or the telephone is needed (reading P15)
 * @param phone the telephone; ten digits are advised, not documented (reading P29)
 */
@RosterFile(value = "emergency_contacts.csv", source = "SFTP Integration, Emergency Contacts Data")
@Key({"studentId", "contactId"})
@AnyOf(
        value = {"email", "phone"},
        reports = "unreachable_contact")
public record EmergencyContact(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id @References(Student.class) String studentId,
        @NotBlank @Id String contactId,
        @NotBlank String firstName,
        @NotBlank String lastName,
        @Nullable @Email String email,
        @Nullable @Phone(payload = Warning.class) String phone) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
