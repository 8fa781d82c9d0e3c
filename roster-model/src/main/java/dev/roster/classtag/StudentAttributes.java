package dev.roster.classtag;

import dev.roster.rule.Id;
import dev.roster.rule.NoQuote;
import dev.roster.spec.Conventions;
import dev.roster.spec.Extra;
import dev.roster.spec.HeaderCase;
import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Omission;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/**
 * What else a district says of a student: a row of {@code student_attributes.csv}. A draft (ruling R6): nothing but the
 * file's name is public, so the profile declares the attributes.
 *
 * @param studentSisId the student, by the id that the sync settings name (reading C10)
 * @param attributes the attributes that the profile declares, by header
 */
@LeftOut(value = Omission.UNKNOWN, documented = false, source = "not found in ClassTag's documents")
@RosterFile(
        value = "student_attributes.csv",
        provenance = Provenance.DRAFT,
        source = "ClassTag help, manual upload and article 24412933147284")
@Conventions(columns = HeaderCase.CAMEL_CASE, lineEnd = LineEnd.LF)
@Key("studentSisId")
public record StudentAttributes(
        @NotBlank @Id @NoQuote @References(value = User.class, where = "role=student")
        String studentSisId,

        @Extra Map<String, @NoQuote String> attributes) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
