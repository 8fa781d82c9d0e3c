package dev.roster.oneroster.v1p0;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.Moment;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A course, of which classes are taught: a row of {@code courses.csv}.
 *
 * @param sourcedId the course
 * @param status whether the row is there, or to be deleted
 * @param dateLastModified when the row was last changed
 * @param schoolYearId the school year
 * @param title what it is called
 * @param courseCode what the school calls the course
 * @param grade the grades
 * @param orgSourcedId the organization
 * @param subjects the subjects
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "courses.csv",
        core = true,
        provenance = Provenance.PUBLIC,
        source = "OneRoster 1.0 Sample Data, Ed-Fi LMS-Toolkit, courses.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record Course(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "inactive", "tobedeleted"})
        String status,

        @Nullable @Moment String dateLastModified,

        @Nullable @Guid @Size(max = 255) @References(value = AcademicSession.class, where = "type=schoolYear")
        String schoolYearId,

        @NotBlank @Size(max = 255, payload = Warning.class) String title,
        @Nullable @Size(max = 255, payload = Warning.class) String courseCode,
        @Nullable List<String> grade,

        @NotBlank @Guid @Size(max = 255) @References(Org.class) @OfSchool
        String orgSourcedId,

        @Nullable List<String> subjects,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
