package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Guid;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Lenient;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a person uses: a row of {@code userResources.csv}.
 *
 * @param sourcedId the row
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param userSourcedId the person
 * @param orgSourcedId the organization
 * @param classSourcedId the class
 * @param resourceSourcedId the resource
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "userResources.csv",
        source = "OneRoster CSV Binding 1.2.1, userResources.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record UserResource(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,

        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String userSourcedId,

        @Nullable @Guid @Size(max = 255) @References(Org.class) @OfSchool
        String orgSourcedId,

        @Nullable @Guid @Size(max = 255) @References(SchoolClass.class)
        String classSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(Resource.class)
        String resourceSourcedId,

        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
