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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class that meets: a row of {@code classes.csv}.
 *
 * @param sourcedId the class
 * @param status whether the row is there, or to be deleted
 * @param dateLastModified when the row was last changed
 * @param title what it is called
 * @param grade the grades
 * @param courseSourcedId the course
 * @param classCode what the school calls the class
 * @param classType whether it is a homeroom
 * @param location the room
 * @param schoolSourcedId the school
 * @param termSourcedId the term
 * @param subjects the subjects
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "classes.csv",
        core = true,
        provenance = Provenance.PUBLIC,
        source = "OneRoster 1.0 Sample Data, Ed-Fi LMS-Toolkit, classes.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record SchoolClass(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "inactive", "tobedeleted"})
        String status,

        @Nullable @Moment String dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String title,
        @Nullable List<String> grade,

        @NotBlank @Guid @Size(max = 255) @References(Course.class)
        String courseSourcedId,

        @Nullable @Size(max = 255, payload = Warning.class) String classCode,
        @NotBlank @OneOf({"homeroom", "scheduled"}) String classType,
        @Nullable @Size(max = 255, payload = Warning.class) String location,

        @NotBlank @Guid @Size(max = 255) @References(value = Org.class, where = "type=school") @OfSchool
        String schoolSourcedId,

        @NotNull @References(AcademicSession.class) List<@Guid @Size(max = 255) String> termSourcedId,
        @Nullable List<String> subjects,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
