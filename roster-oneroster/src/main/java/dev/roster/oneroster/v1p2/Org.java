package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.Term;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Lenient;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A school, a district, or another organization: a row of {@code orgs.csv}.
 *
 * @param sourcedId the organization
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param name what it is called
 * @param type which kind it is
 * @param identifier what people call it by
 * @param parentSourcedId what it is a part of
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "orgs.csv",
        source = "OneRoster CSV Binding 1.2.1, orgs.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record Org(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String name,

        @NotBlank @Term({"department", "school", "district", "local", "state", "national"})
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
