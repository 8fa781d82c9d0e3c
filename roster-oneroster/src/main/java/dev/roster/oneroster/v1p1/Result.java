package dev.roster.oneroster.v1p1;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A student's score for a line item: a row of {@code results.csv}.
 *
 * @param sourcedId the result
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param lineItemSourcedId the line item
 * @param studentSourcedId the student
 * @param scoreStatus how far the score is
 * @param score the score
 * @param scoreDate the day of the score
 * @param comment a remark
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "results.csv",
        source = "OneRoster CSV tables 1.1, results.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record Result(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,

        @NotBlank @Guid @Size(max = 255) @References(LineItem.class)
        String lineItemSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(value = User.class, where = "role=student")
        String studentSourcedId,

        @NotBlank @OneOf({"exempt", "fully graded", "not submitted", "partially graded", "submitted"})
        String scoreStatus,

        @NotNull BigDecimal score,
        @NotNull LocalDate scoreDate,
        @Nullable @Size(max = 255, payload = Warning.class) String comment,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
