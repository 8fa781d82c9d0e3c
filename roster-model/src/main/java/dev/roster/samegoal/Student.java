package dev.roster.samegoal;

import dev.roster.rule.Id;
import dev.roster.rule.LettersAndDigits;
import dev.roster.rule.OneOf;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Column;
import dev.roster.spec.Departs;
import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Omission;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student of the district; one row each. Leaving a student out changes nothing: who left is sent with another
 * {@code District Enrollment} (ruling R8). Guardians without their students in the same load are dropped (reading S8). Columns of older pages are gone.
 *
 * @param studentId the id that all other files use, unique in the district; at most 20 letters and digits
 * @param lastName the last name
 * @param middleName the middle name
 * @param firstName the first name
 * @param dateOfBirth the day of birth
 * @param gender M, F, male or female in one of eight spellings
 * @param districtEnrollment whether the student is, was or will be enrolled
 * @param grade the grade, free text
 * @param address the street
 * @param city the city
 * @param state the state
 * @param zip the postal code
 * @param race the race
 * @param districtOfResidence the district where the student lives
 * @param countyOfResidence the county where the student lives
 * @param districtOfService the district that serves the student
 * @param studentReportingId the id in reports to the state
 * @param building the name of the school, as in the receiver's settings
 * @param buildingReportingId the state's id of the school
 * @param sisInternalId the source system's own id
 */
@LeftOut(
        value = Omission.KEPT,
        documented = true,
        source = "SameGoal administrative guide, Bulk Loader, students; of the nightly job nothing is said",
        instead = "who left is sent with another District Enrollment, such as WITHDREW or TRANSFERRED")
@Departs(
        by = "districtEnrollment",
        values = {"TRANSFERRED", "WITHDREW", "DROPPED_OUT", "GRADUATED", "INACTIVE", "HISTORICAL_IDLE"},
        documented = false,
        source =
                "Demographics Integration: Generic API, students.csv, lists the values; what follows from them was not found")
@ChangesOften
@RosterFile(
        value = "students.csv",
        provenance = Provenance.PUBLIC,
        neededBy = Guardian.class,
        source = "Demographics Integration: Generic API, students.csv")
@Key("studentId")
public record Student(
        @NotBlank @Id @LettersAndDigits @Size(max = 20) String studentId,
        @NotBlank String lastName,
        @Nullable String middleName,
        @NotBlank String firstName,

        @NotNull @Column("Date of Birth") LocalDate dateOfBirth,

        @NotBlank @OneOf({"M", "F", "m", "f", "male", "female", "Male", "Female"})
        String gender,

        @NotNull Enrollment districtEnrollment,
        @Nullable String grade,
        @Nullable String address,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip,
        @Nullable String race,

        @Nullable @Column("District of Residence") String districtOfResidence,
        @Nullable @Column("County of Residence") String countyOfResidence,
        @Nullable @Column("District of Service") String districtOfService,

        @Nullable @Id String studentReportingId,
        @NotBlank @OfSchool String building,
        @NotBlank @Id String buildingReportingId,
        @Nullable @Id @Column("SIS Internal ID") String sisInternalId) {

    /** Starts a row that is written down cell by cell. */
    public static StudentBuilder builder() {
        return new StudentBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public StudentBuilder toBuilder() {
        return new StudentBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
