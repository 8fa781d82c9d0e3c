package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Guid;
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
 * A resource that a class uses: a row of {@code classResources.csv}.
 *
 * @param sourcedId the row
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param title what it is called
 * @param classSourcedId the class
 * @param resourceSourcedId the resource
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "classResources.csv",
        source = "OneRoster CSV Binding 1.2.1, classResources.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record ClassResource(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @Nullable @Size(max = 255, payload = Warning.class) String title,

        @NotBlank @Guid @Size(max = 255) @References(SchoolClass.class)
        String classSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(Resource.class)
        String resourceSourcedId,

        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
