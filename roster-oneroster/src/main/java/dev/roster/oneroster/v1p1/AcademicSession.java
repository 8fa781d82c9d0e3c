package dev.roster.oneroster.v1p1;

import dev.roster.oneroster.rule.Guid;
import dev.roster.problem.Severity;
import dev.roster.rule.InOrder;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Lenient;
import dev.roster.spec.NewRows;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, such as a school year, a term or a grading period: a row of {@code academicSessions.csv}.
 *
 * @param sourcedId the session
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param title what it is called
 * @param type which kind it is
 * @param startDate the first day
 * @param endDate the day after the last one
 * @param parentSourcedId what it is a part of
 * @param schoolYear the year in which the school year ends
 * @param metadata the columns that are not in the standard, by header
 */
@NewRows(
        look = "many receivers show classes by the dates of their session; compare them with the calendar",
        documented = false,
        source = "reading P23, as for terms elsewhere")
@RosterFile(
        value = "academicSessions.csv",
        source = "OneRoster CSV tables 1.1, academicSessions.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
@InOrder(start = "startDate", end = "endDate", payload = Warning.class)
public record AcademicSession(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String title,

        @NotBlank @OneOf({"gradingPeriod", "semester", "schoolYear", "term"})
        String type,

        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,

        @Nullable @Guid @Size(max = 255) @References(AcademicSession.class)
        String parentSourcedId,

        @NotNull Year schoolYear,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
