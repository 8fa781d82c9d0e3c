package dev.roster.classtag;

import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.MostItems;
import dev.roster.rule.NoQuote;
import dev.roster.rule.Phone;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Column;
import dev.roster.spec.DistrictUpload;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student, a guardian or a member of the staff: a row of {@code users.csv}, one for each person. Leaving somebody out
 * archives them.
 *
 * @param sourcedId the person; ClassTag's page spells it sourceId, which is read too (reading C14)
 * @param orgSourcedIds the schools, which an upload of one school may leave out (reading C16)
 * @param role what the person is; parent, guardian and relative are alike, and so are teacher, aide and proctor
 * @param givenName the first name
 * @param familyName the last name
 * @param email the e-mail, to log in and for messages
 * @param sms the mobile number, to log in and for messages
 * @param phone the telephone at home, which gets no messages
 * @param agentSourcedIds a student's guardians, six at most; rows of this file, or of {@code guardians.csv} where they
 *     are sent there (reading C20)
 * @param grades the grades
 */
@ChangesOften
@RosterFile(
        value = "users.csv",
        provenance = Provenance.PUBLIC,
        source = "ClassTag help, articles 6393158 and 24412933147284")
@Key("sourcedId")
public record User(
        @NotBlank @Id @NoQuote @Column(aliases = "sourceId") String sourcedId,
        @Nullable @NotEmpty @DistrictUpload @OfSchool List<@Id @NoQuote String> orgSourcedIds,

        @NotBlank @Role String role,

        @NotBlank @NoQuote String givenName,
        @NotBlank @NoQuote String familyName,
        @Nullable @Email @NoQuote String email,
        @Nullable @Phone(payload = Warning.class) String sms,
        @Nullable @Phone(payload = Warning.class) String phone,

        @Nullable @MostItems(value = User.MOST_AGENTS, reports = "too_many_agents")
        List<@Id @NoQuote String> agentSourcedIds,

        @Nullable List<@NoQuote String> grades) {

    static final int MOST_AGENTS = 6;

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
