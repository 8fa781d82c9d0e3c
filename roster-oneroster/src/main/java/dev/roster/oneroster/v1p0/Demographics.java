package dev.roster.oneroster.v1p0;

import dev.roster.oneroster.rule.Guid;
import dev.roster.oneroster.rule.Moment;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a person for statistics: a row of {@code demographics.csv}.
 *
 * @param userSourcedId the person, whose sourcedId it is
 * @param status whether the row is there, or to be deleted
 * @param dateLastModified when the row was last changed
 * @param birthdate the day of birth
 * @param sex the sex
 * @param americanIndianOrAlaskaNative whether the person is
 * @param asian whether the person is
 * @param blackOrAfricanAmerican whether the person is
 * @param nativeHawaiianOrOtherPacificIslander whether the person is
 * @param white whether the person is
 * @param demographicRaceTwoOrMoreRaces whether the person has more than one race
 * @param hispanicOrLatinoEthnicity whether the person is
 * @param countryOfBirthCode the code of the country of birth
 * @param stateOfBirthAbbreviation the state of birth
 * @param cityOfBirth the city of birth
 * @param publicSchoolResidenceStatus how the residence relates to the school
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "demographics.csv",
        core = true,
        provenance = Provenance.PUBLIC,
        source = "OneRoster 1.0 Sample Data, Ed-Fi LMS-Toolkit, demographics.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("userSourcedId")
public record Demographics(
        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String userSourcedId,

        @Nullable @OneOf({"active", "inactive", "tobedeleted"})
        String status,

        @Nullable @Moment String dateLastModified,
        @Nullable LocalDate birthdate,

        @Nullable @OneOf({"male", "female", "Male", "Female"})
        String sex,

        @Nullable Boolean americanIndianOrAlaskaNative,
        @Nullable Boolean asian,
        @Nullable Boolean blackOrAfricanAmerican,
        @Nullable Boolean nativeHawaiianOrOtherPacificIslander,
        @Nullable Boolean white,
        @Nullable Boolean demographicRaceTwoOrMoreRaces,
        @Nullable Boolean hispanicOrLatinoEthnicity,
        @Nullable @Size(max = 255, payload = Warning.class) String countryOfBirthCode,
        @Nullable @Size(max = 255, payload = Warning.class) String stateOfBirthAbbreviation,
        @Nullable @Size(max = 255, payload = Warning.class) String cityOfBirth,
        @Nullable @Size(max = 255, payload = Warning.class) String publicSchoolResidenceStatus,
        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
