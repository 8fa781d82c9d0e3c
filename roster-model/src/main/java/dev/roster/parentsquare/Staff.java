package dev.roster.parentsquare;

import dev.roster.rule.AnyOf;
import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.Phone;
import dev.roster.spec.Identity;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Same;
import dev.roster.spec.Unique;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at a school: a row of {@code staff.csv}, one for each school where the member works (reading P19).
 *
 * @param schoolId the school
 * @param staffId the member, the same at all schools
 * @param title the title
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail, unique to the member; blank is a warning where a mobile is there (ruling R12)
 * @param mobile the mobile number, ten digits, unique to the member
 * @param login the user name, where SAML is used without e-mail addresses (reading P40)
 */
@RosterFile(value = "staff.csv", source = "SFTP Integration, Staff Data", core = true)
@Key({"schoolId", "staffId"})
@Identity("staffId")
@AnyOf(
        value = {"email", "mobile"},
        reports = "unreachable_contact")
@Same(
        of = {"firstName", "lastName", "email", "mobile"},
        per = "staffId",
        reports = "inconsistent_person",
        blanks = Same.Blanks.AGREE)
public record Staff(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id String staffId,
        @Nullable String title,
        @NotBlank String firstName,
        @NotBlank String lastName,

        @Nullable @NotBlank(payload = Warning.class) @Email @Unique(per = "staffId")
        String email,

        @Nullable @Phone @Unique(per = "staffId") String mobile,
        @Nullable @Unique(per = "staffId") String login) {

    /** Starts a row that is written down cell by cell. */
    public static StaffBuilder builder() {
        return new StaffBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public StaffBuilder toBuilder() {
        return new StaffBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
