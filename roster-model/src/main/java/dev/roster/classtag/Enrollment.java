package dev.roster.classtag;

import dev.roster.rule.Id;
import dev.roster.rule.NoQuote;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Column;
import dev.roster.spec.DistrictUpload;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a class: a row of {@code enrollments.csv}, to be uploaded when users and classes are there (reading C13).
 *
 * @param classSourcedId the class
 * @param schoolSourcedId the school, which an upload of one school may leave out; ClassTag's page spells it
 *     schoolSourcedID, which is read too (readings C14 and C16)
 * @param userSourcedId the person
 * @param role what the person is in the class; the roles of {@code users.csv}, for no page lists others
 */
@ChangesOften
@RosterFile(
        value = "enrollments.csv",
        provenance = Provenance.PUBLIC,
        source = "ClassTag help, articles 6618460 and 24412464735252")
@Key({"classSourcedId", "userSourcedId", "role"})
public record Enrollment(
        @NotBlank @Id @NoQuote @References(SchoolClass.class)
        String classSourcedId,

        @Nullable @NotBlank @DistrictUpload @Id @NoQuote @Column(aliases = "schoolSourcedID") @OfSchool
        String schoolSourcedId,

        @NotBlank @Id @NoQuote @References(User.class) String userSourcedId,

        @NotBlank @Role String role) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
