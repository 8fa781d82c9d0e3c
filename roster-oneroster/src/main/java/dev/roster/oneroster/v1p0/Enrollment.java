package dev.roster.oneroster.v1p0;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.Moment;
import dev.roster.oneroster.rule.PrimaryTeacher;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a class: a row of {@code enrollments.csv}.
 *
 * @param sourcedId the enrollment
 * @param classSourcedId the class
 * @param schoolSourcedId the school
 * @param userSourcedId the person
 * @param role what the person is in the class
 * @param status whether the row is there, or to be deleted
 * @param dateLastModified when the row was last changed
 * @param primary whether this is the primary teacher
 * @param metadata the columns that are not in the standard, by header
 */
@ChangesOften
@RosterFile(
        value = "enrollments.csv",
        core = true,
        provenance = Provenance.PUBLIC,
        source = "OneRoster 1.0 Sample Data, Ed-Fi LMS-Toolkit, enrollments.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
@PrimaryTeacher(flag = "primary", role = "role")
public record Enrollment(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @NotBlank @Guid @Size(max = 255) @References(SchoolClass.class)
        String classSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(value = Org.class, where = "type=school") @OfSchool
        String schoolSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String userSourcedId,

        @NotBlank @OneOf({"administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"})
        String role,

        @Nullable @OneOf({"active", "inactive", "tobedeleted"})
        String status,

        @Nullable @Moment String dateLastModified,
        @Nullable Boolean primary,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
