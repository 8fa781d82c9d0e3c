package dev.roster.classtag;

import dev.roster.rule.Id;
import dev.roster.rule.NoQuote;
import dev.roster.spec.Column;
import dev.roster.spec.DistrictUpload;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class: a row of {@code classes.csv}. Leaving a class out archives it.
 *
 * @param sourcedId the class
 * @param title what the class is called
 * @param grades the grades
 * @param location the room
 * @param schoolSourcedId the school, which an upload of one school may leave out (reading C16)
 * @param periods the periods in which it meets
 */
@RosterFile(value = "classes.csv", provenance = Provenance.PUBLIC, source = "ClassTag help, article 6618459")
@Key("sourcedId")
public record SchoolClass(
        @NotBlank @Id @NoQuote @Column(aliases = "sourceId") String sourcedId,
        @NotBlank @NoQuote String title,
        @NotEmpty List<@NoQuote String> grades,
        @Nullable @NoQuote String location,

        @Nullable @NotBlank @DistrictUpload @Id @NoQuote @Column(aliases = "schoolSourcedID") @OfSchool
        String schoolSourcedId,

        @Nullable List<@NoQuote String> periods) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
