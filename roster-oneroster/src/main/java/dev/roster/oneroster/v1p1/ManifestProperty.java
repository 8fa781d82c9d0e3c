package dev.roster.oneroster.v1p1;

import dev.roster.problem.Severity;
import dev.roster.spec.Key;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said of the package as a whole: a row of {@code manifest.csv}.
 *
 * @param propertyName what is said: a version, the mode of a file, or the system that the package comes from
 * @param value what it is; not blank in a property that every manifest has
 */
@RosterFile(
        value = "manifest.csv",
        source = "OneRoster CSV tables 1.1, manifest.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("propertyName")
public record ManifestProperty(
        @NotBlank String propertyName, @Nullable String value) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
