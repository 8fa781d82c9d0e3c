package dev.roster.oneroster.v1p1;

import dev.roster.oneroster.rule.Braced;
import dev.roster.oneroster.rule.Grade;
import dev.roster.oneroster.rule.Guid;
import dev.roster.problem.Severity;
import dev.roster.rule.Email;
import dev.roster.rule.OneOf;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Lenient;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person: a row of {@code users.csv}.
 *
 * @param sourcedId the person
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param enabledUser whether the person may use the system
 * @param orgSourcedIds the organizations
 * @param role what the person is
 * @param username the name to log in
 * @param userIds ids in other systems
 * @param givenName the first name
 * @param familyName the last name
 * @param middleName names between
 * @param identifier what people call the person by
 * @param email the e-mail
 * @param sms the mobile number
 * @param phone the telephone
 * @param agentSourcedIds persons who act for this one, such as guardians
 * @param grades the grades
 * @param password the password, which had better stay out
 * @param metadata the columns that are not in the standard, by header
 */
@ChangesOften
@RosterFile(
        value = "users.csv",
        source = "OneRoster CSV tables 1.1, users.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record User(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @NotNull Boolean enabledUser,
        @NotNull @References(Org.class) @OfSchool List<@Guid @Size(max = 255) String> orgSourcedIds,

        @NotBlank @OneOf({"administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"})
        String role,

        @NotBlank @Size(max = 255, payload = Warning.class) String username,
        @Nullable List<@Braced String> userIds,
        @NotBlank @Size(max = 255, payload = Warning.class) String givenName,
        @NotBlank @Size(max = 255, payload = Warning.class) String familyName,
        @Nullable @Size(max = 255, payload = Warning.class) String middleName,
        @Nullable @Size(max = 255, payload = Warning.class) String identifier,

        @Nullable @Email(payload = Warning.class) @Size(max = 255, payload = Warning.class)
        String email,

        @Nullable @Size(max = 255, payload = Warning.class) String sms,
        @Nullable @Size(max = 255, payload = Warning.class) String phone,
        @Nullable @References(User.class) List<@Guid @Size(max = 255) String> agentSourcedIds,
        @Nullable @Grade String grades,
        @Nullable @Size(max = 255, payload = Warning.class) String password,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
