package dev.roster.oneroster.v1p0;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.Moment;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A school, a district, or another organization: a row of {@code orgs.csv}.
 *
 * @param sourcedId the organization
 * @param status whether the row is there, or to be deleted
 * @param dateLastModified when the row was last changed
 * @param name what it is called
 * @param type which kind it is
 * @param identifier what people call it by
 * @param parentSourcedId what it is a part of
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "orgs.csv",
        core = true,
        provenance = Provenance.PUBLIC,
        source = "OneRoster 1.0 Sample Data, Ed-Fi LMS-Toolkit, orgs.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record Org(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "inactive", "tobedeleted"})
        String status,

        @Nullable @Moment String dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String name,

        @NotBlank @OneOf({"department", "school", "district", "local", "state", "national"})
        String type,

        @Nullable @Size(max = 255, payload = Warning.class) String identifier,

        @Nullable @Guid @Size(max = 255) @References(Org.class)
        String parentSourcedId,

        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
