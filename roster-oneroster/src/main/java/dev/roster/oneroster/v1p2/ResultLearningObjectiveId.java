package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.CaseUrn;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a result shows of a learning objective: a row of {@code resultLearningObjectiveIds.csv}.
 *
 * @param sourcedId the row
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param resultSourcedId the result
 * @param source who defined the learning objective
 * @param learningObjectiveId the learning objective
 * @param score the score
 * @param textScore the score in words or letters
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "resultLearningObjectiveIds.csv",
        source = "OneRoster CSV Binding 1.2.1, resultLearningObjectiveIds.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
@CaseUrn(value = "learningObjectiveId", source = "source")
public record ResultLearningObjectiveId(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,

        @NotBlank @Guid @Size(max = 255) @References(Result.class)
        String resultSourcedId,

        @NotBlank @Term({"case", "unknown"}) String source,
        @NotBlank @Size(max = 255, payload = Warning.class) String learningObjectiveId,
        @Nullable BigDecimal score,
        @Nullable @Size(max = 255, payload = Warning.class) String textScore,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
