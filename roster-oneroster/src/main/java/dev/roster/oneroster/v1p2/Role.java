package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.Term;
import dev.roster.problem.Severity;
import dev.roster.rule.InOrder;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is at an organization: a row of {@code roles.csv}.
 *
 * @param sourcedId the row
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param userSourcedId the person
 * @param roleType whether it is the main role at the organization
 * @param role what the person is
 * @param beginDate the first day
 * @param endDate the day after the last one
 * @param orgSourcedId the organization
 * @param userProfileSourcedId the account that goes with the role
 * @param metadata the columns that are not in the standard, by header
 */
@ChangesOften
@RosterFile(
        value = "roles.csv",
        source = "OneRoster CSV Binding 1.2.1, roles.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
@InOrder(start = "beginDate", end = "endDate", payload = Warning.class)
public record Role(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,

        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String userSourcedId,

        @NotBlank @OneOf({"primary", "secondary"}) String roleType,

        @NotBlank
        @Term({
            "aide",
            "counselor",
            "districtAdministrator",
            "guardian",
            "parent",
            "principal",
            "proctor",
            "relative",
            "siteAdministrator",
            "student",
            "systemAdministrator",
            "teacher"
        })
        String role,

        @Nullable LocalDate beginDate,
        @Nullable LocalDate endDate,

        @NotBlank @Guid @Size(max = 255) @References(Org.class) @OfSchool
        String orgSourcedId,

        @Nullable @Guid @Size(max = 255) @References(UserProfile.class)
        String userProfileSourcedId,

        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
