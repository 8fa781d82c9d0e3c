package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.SubjectCodes;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.rule.Paired;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A course, of which classes are taught: a row of {@code courses.csv}.
 *
 * @param sourcedId the course
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param schoolYearSourcedId the school year
 * @param title what it is called
 * @param courseCode what the school calls the course
 * @param grades the grades
 * @param orgSourcedId the organization
 * @param subjects the subjects
 * @param subjectCodes the codes of the subjects, in the same order
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "courses.csv",
        source = "OneRoster CSV Binding 1.2.1, courses.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
@Paired(
        value = {"subjects", "subjectCodes"},
        alone = Paired.Alone.ALLOWED)
@SubjectCodes(of = "subjects", value = "subjectCodes")
public record Course(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,

        @Nullable @Guid @Size(max = 255) @References(value = AcademicSession.class, where = "type=schoolYear")
        String schoolYearSourcedId,

        @NotBlank @Size(max = 255, payload = Warning.class) String title,
        @Nullable @Size(max = 255, payload = Warning.class) String courseCode,
        @Nullable List<String> grades,

        @NotBlank @Guid @Size(max = 255) @References(Org.class) @OfSchool
        String orgSourcedId,

        @Nullable List<String> subjects,
        @Nullable List<String> subjectCodes,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
