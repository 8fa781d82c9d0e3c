package dev.roster.parentsquare;

import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.Phone;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Unique;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;

/**
 * A school. The document requires every column (reading P35).
 *
 * @param schoolId the id that all other files use
 * @param schoolName the name that families see
 * @param schoolZip the postal code
 * @param schoolAddress the street
 * @param schoolCity the city
 * @param schoolState the state
 * @param principalFirstName the principal's first name
 * @param principalLastName the principal's last name
 * @param principalEmail the principal's e-mail
 * @param schoolPhone the telephone; ten digits are advised, not documented (reading P29)
 */
@RosterFile(value = "schools.csv", source = "SFTP Integration, Schools Data", core = true)
@Key("schoolId")
public record School(
        @NotBlank @Id @OfSchool String schoolId,
        @NotBlank @Unique String schoolName,
        @NotBlank String schoolZip,
        @NotBlank String schoolAddress,
        @NotBlank String schoolCity,
        @NotBlank String schoolState,
        @NotBlank String principalFirstName,
        @NotBlank String principalLastName,
        @NotBlank @Email String principalEmail,
        @NotBlank @Phone(payload = Warning.class) String schoolPhone) {

    /** Starts a row that is written down cell by cell. */
    public static SchoolBuilder builder() {
        return new SchoolBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public SchoolBuilder toBuilder() {
        return new SchoolBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
