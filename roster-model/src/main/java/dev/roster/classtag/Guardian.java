package dev.roster.classtag;

import dev.roster.rule.AnyOf;
import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.Language;
import dev.roster.rule.NoQuote;
import dev.roster.rule.Phone;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Conventions;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.LineEnd;
import dev.roster.spec.MostRows;
import dev.roster.spec.Omission;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Same;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A guardian of a student: a row of {@code guardians.csv}, one for each student of the guardian. A draft (ruling R3):
 * only {@code guardianSisId} is known to be spelt so.
 *
 * @param studentSisId the student, by the id that the sync settings name (reading C10)
 * @param guardianSisId the guardian, the same for all children; without it a changed e-mail makes a second account
 *     (ruling R21)
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail, to log in and for messages
 * @param mobilePhone the mobile number, to log in and for messages
 * @param homePhone another number, which gets no messages
 * @param language the language of messages
 */
@LeftOut(
        value = Omission.UNKNOWN,
        does = "archive %s",
        documented = false,
        source = "reading C9: not found in ClassTag's documents",
        nothingAbove = 10)
@ChangesOften
@RosterFile(
        value = "guardians.csv",
        provenance = Provenance.DRAFT,
        source = "ClassTag help, guardian file and article 6393225")
@Conventions(columns = HeaderCase.CAMEL_CASE, lineEnd = LineEnd.LF)
@Key(
        value = {"studentSisId", "guardianSisId"},
        whenBlank = {"studentSisId", "firstName", "lastName", "email", "mobilePhone"})
@AnyOf(
        value = {"email", "mobilePhone"},
        reports = "unreachable_contact",
        payload = Warning.class)
@Same(
        of = {"firstName", "lastName", "email", "mobilePhone"},
        per = "guardianSisId",
        reports = "inconsistent_person",
        blanks = Same.Blanks.AGREE)
@MostRows(value = User.MOST_AGENTS, per = "studentSisId", reports = "too_many_agents")
public record Guardian(
        @NotBlank @Id @NoQuote @References(value = User.class, where = "role=student")
        String studentSisId,

        @Nullable @NotBlank(payload = Warning.class) @Id @NoQuote
        String guardianSisId,

        @NotBlank @NoQuote String firstName,
        @NotBlank @NoQuote String lastName,
        @Nullable @Email @NoQuote String email,
        @Nullable @Phone(payload = Warning.class) String mobilePhone,
        @Nullable @Phone(payload = Warning.class) String homePhone,
        @Nullable @Language String language) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
