package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.Term;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Lenient;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A digital resource, such as a textbook: a row of {@code resources.csv}.
 *
 * @param sourcedId the resource
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param vendorResourceId the resource, as its vendor knows it
 * @param title what it is called
 * @param roles for whom it is
 * @param importance how much it matters
 * @param vendorId the vendor
 * @param applicationId the application
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "resources.csv",
        source = "OneRoster CSV Binding 1.2.1, resources.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record Resource(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String vendorResourceId,
        @Nullable @Size(max = 255, payload = Warning.class) String title,

        @Nullable
        List<@Term({"administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"}) String>
                roles,

        @Nullable @OneOf({"primary", "secondary"}) String importance,
        @Nullable @Size(max = 255, payload = Warning.class) String vendorId,
        @Nullable @Size(max = 255, payload = Warning.class) String applicationId,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
