package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Braced;
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
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scores of a class mean: a row of {@code scoreScales.csv}.
 *
 * @param sourcedId the scale
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param title what it is called
 * @param type which kind it is
 * @param orgSourcedId the organization
 * @param courseSourcedId the course
 * @param classSourcedId the class
 * @param scoreScaleValue the values, each with what it stands for
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "scoreScales.csv",
        source = "OneRoster CSV Binding 1.2.1, scoreScales.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record ScoreScale(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String title,
        @NotBlank @Size(max = 255, payload = Warning.class) String type,

        @NotBlank @Guid @Size(max = 255) @References(Org.class) @OfSchool
        String orgSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(Course.class)
        String courseSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(SchoolClass.class)
        String classSourcedId,

        @NotNull List<@Braced String> scoreScaleValue,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
