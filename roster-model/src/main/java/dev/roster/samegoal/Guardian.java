package dev.roster.samegoal;

import dev.roster.problem.Severity;
import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.Language;
import dev.roster.rule.Phone;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.Omission;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A guardian of a student; one row for each student. A draft (ruling R5): of its header only {@code Student Id} is known.
 * The guardians of each student who is sent are replaced, so a file without rows removes them all.
 *
 * @param studentId the student
 * @param guardianId the guardian, the same for all children
 * @param lastName the last name
 * @param firstName the first name
 * @param relationship what the guardian is to the student, free text
 * @param address the street
 * @param city the city
 * @param state the state
 * @param zip the postal code
 * @param homePhone the telephone at home
 * @param workPhone the telephone at work
 * @param cellPhone the mobile number
 * @param email the e-mail
 * @param language an ISO 639 code or an English name
 */
@LeftOut(
        value = Omission.REPLACED_PER_PARENT,
        does = "delete %s",
        documented = true,
        source = "SameGoal administrative guide, Bulk Loader, guardians; of the nightly job nothing is said")
@ChangesOften
@RosterFile(
        value = "guardians.csv",
        provenance = Provenance.DRAFT,
        source = "Demographics Integration: Generic API, guardians.csv",
        noRows = Severity.ERROR)
@Key({"studentId", "guardianId"})
public record Guardian(
        @NotBlank @Id @References(Student.class) String studentId,
        @Nullable @Id String guardianId,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String relationship,
        @Nullable String address,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,

        @Nullable @Phone(payload = Warning.class) String homePhone,
        @Nullable @Phone(payload = Warning.class) String workPhone,
        @Nullable @Phone(payload = Warning.class) String cellPhone,

        @Nullable @Email String email,
        @Nullable @Language String language) {

    /** Starts a row that is written down cell by cell. */
    public static GuardianBuilder builder() {
        return new GuardianBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public GuardianBuilder toBuilder() {
        return new GuardianBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
