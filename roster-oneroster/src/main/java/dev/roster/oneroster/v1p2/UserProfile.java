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
 * A person's account at a vendor: a row of {@code userProfiles.csv}.
 *
 * @param sourcedId the account
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param userSourcedId the person
 * @param profileType which kind of account it is
 * @param vendorId the vendor
 * @param applicationId the application
 * @param description more about it
 * @param credentialType which kind of credential it has
 * @param username the name to log in
 * @param password the password, which had better stay out
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "userProfiles.csv",
        source = "OneRoster CSV Binding 1.2.1, userProfiles.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record UserProfile(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,

        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String userSourcedId,

        @NotBlank @Size(max = 255, payload = Warning.class) String profileType,
        @NotBlank @Size(max = 255, payload = Warning.class) String vendorId,
        @Nullable @Size(max = 255, payload = Warning.class) String applicationId,
        @Nullable @Size(max = 255, payload = Warning.class) String description,
        @NotBlank @Size(max = 255, payload = Warning.class) String credentialType,
        @NotBlank @Size(max = 255, payload = Warning.class) String username,
        @Nullable @Size(max = 255, payload = Warning.class) String password,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
