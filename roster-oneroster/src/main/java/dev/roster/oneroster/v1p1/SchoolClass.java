package dev.roster.oneroster.v1p1;

import dev.roster.oneroster.rule.Grade;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class that meets: a row of {@code classes.csv}.
 *
 * @param sourcedId the class
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param title what it is called
 * @param grades the grades
 * @param courseSourcedId the course
 * @param classCode what the school calls the class
 * @param classType whether it is a homeroom
 * @param location the room
 * @param schoolSourcedId the school
 * @param termSourcedIds the terms in which it meets
 * @param subjects the subjects
 * @param subjectCodes the codes of the subjects, in the same order
 * @param periods the periods in which it meets
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "classes.csv",
        source = "OneRoster CSV tables 1.1, classes.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
@Paired(
        value = {"subjects", "subjectCodes"},
        alone = Paired.Alone.ALLOWED)
@SubjectCodes(of = "subjects", value = "subjectCodes")
public record SchoolClass(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String title,
        @Nullable List<@Grade String> grades,

        @NotBlank @Guid @Size(max = 255) @References(Course.class)
        String courseSourcedId,

        @Nullable @Size(max = 255, payload = Warning.class) String classCode,
        @NotBlank @OneOf({"homeroom", "scheduled"}) String classType,
        @Nullable @Size(max = 255, payload = Warning.class) String location,

        @NotBlank @Guid @Size(max = 255) @References(value = Org.class, where = "type=school") @OfSchool
        String schoolSourcedId,

        @NotNull @References(AcademicSession.class) List<@Guid @Size(max = 255) String> termSourcedIds,
        @Nullable List<String> subjects,
        @Nullable List<String> subjectCodes,
        @Nullable List<String> periods,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
