package dev.roster.oneroster.v1p1;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.PrimaryTeacher;
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
 * Somebody of a class: a row of {@code enrollments.csv}.
 *
 * @param sourcedId the enrollment
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param classSourcedId the class
 * @param schoolSourcedId the school
 * @param userSourcedId the person
 * @param role what the person is in the class
 * @param primary whether this is the primary teacher
 * @param beginDate the first day
 * @param endDate the day after the last one
 * @param metadata the columns that are not in the standard, by header
 */
@ChangesOften
@RosterFile(
        value = "enrollments.csv",
        source = "OneRoster CSV tables 1.1, enrollments.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
@InOrder(start = "beginDate", end = "endDate", payload = Warning.class)
@PrimaryTeacher(flag = "primary", role = "role")
public record Enrollment(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,

        @NotBlank @Guid @Size(max = 255) @References(SchoolClass.class)
        String classSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(value = Org.class, where = "type=school") @OfSchool
        String schoolSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String userSourcedId,

        @NotBlank @OneOf({"administrator", "proctor", "student", "teacher"})
        String role,

        @Nullable Boolean primary,
        @Nullable LocalDate beginDate,
        @Nullable LocalDate endDate,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
