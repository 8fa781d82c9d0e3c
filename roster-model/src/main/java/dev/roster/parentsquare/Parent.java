package dev.roster.parentsquare;

import dev.roster.rule.Advised;
import dev.roster.rule.AnyOf;
import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.Language;
import dev.roster.rule.NoFlag;
import dev.roster.rule.Phone;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Column;
import dev.roster.spec.Identity;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Same;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a student, with an account: a row of {@code parents.csv}, one for each student of the contact (reading
 * P36). Leaving a contact out removes it.
 *
 * @param schoolId the student's school
 * @param studentId the student
 * @param parentId the contact, the same for all children; may be called contact_id. Without it the contact is matched by what may
 *     change (reading P12)
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail; this or the mobile is needed (reading P13)
 * @param mobile the mobile number, ten digits
 * @param language the language of messages, an ISO 639 code or an English name (reading P30)
 * @param primary whether this is the main contact
 * @param relationship what the contact is to the student, free text (ruling R10)
 */
@ChangesOften
@RosterFile(value = "parents.csv", source = "SFTP Integration, Contacts Data", core = true)
@Key(
        value = {"studentId", "parentId"},
        whenBlank = {"studentId", "firstName", "lastName", "email", "mobile"})
@Identity("parentId")
@AnyOf(
        value = {"email", "mobile"},
        reports = "unreachable_contact")
@Advised(value = "parentId", reports = "parent_without_id")
@Same(
        of = {"firstName", "lastName", "email", "mobile"},
        per = "parentId",
        reports = "inconsistent_person",
        blanks = Same.Blanks.AGREE)
public record Parent(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id @References(Student.class) String studentId,
        @Nullable @Id @Column(aliases = "contact_id") String parentId,
        @NotBlank String firstName,
        @NotBlank String lastName,
        @Nullable @Email String email,
        @Nullable @Phone String mobile,
        @Nullable @Language String language,
        @Nullable Boolean primary,
        @Nullable @NoFlag String relationship) {

    /** Starts a row that is written down cell by cell. */
    public static ParentBuilder builder() {
        return new ParentBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public ParentBuilder toBuilder() {
        return new ParentBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
