package dev.roster.oneroster.v1p1;

import dev.roster.oneroster.rule.Guid;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a person for statistics: a row of {@code demographics.csv}.
 *
 * @param sourcedId the person, whose sourcedId it is
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param birthDate the day of birth
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
        source = "OneRoster CSV tables 1.1, demographics.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record Demographics(
        @NotBlank @Guid @Size(max = 255) @References(User.class)
        String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @Nullable LocalDate birthDate,
        @Nullable @OneOf({"male", "female"}) String sex,
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

        @Nullable @OneOf({"01652", "01653", "01654", "01655", "01656"})
        String publicSchoolResidenceStatus,

        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
