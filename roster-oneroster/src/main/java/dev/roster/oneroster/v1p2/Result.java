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
 * @param textScore the score in words or letters
 * @param classSourcedId the class
 * @param inProgress whether it is being worked on
 * @param incomplete whether parts are missing
 * @param late whether it came late
 * @param missing whether it never came
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "results.csv",
        source = "OneRoster CSV Binding 1.2.1, results.csv",
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

        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String studentSourcedId,

        @NotBlank @Term({"exempt", "fully graded", "not submitted", "partially graded", "submitted"})
        String scoreStatus,

        @Nullable BigDecimal score,
        @NotNull LocalDate scoreDate,
        @Nullable @Size(max = 255, payload = Warning.class) String comment,
        @Nullable @Size(max = 255, payload = Warning.class) String textScore,

        @Nullable @Guid @Size(max = 255) @References(SchoolClass.class)
        String classSourcedId,

        @Nullable Boolean inProgress,
        @Nullable Boolean incomplete,
        @Nullable Boolean late,
        @Nullable Boolean missing,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
