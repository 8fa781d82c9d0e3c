package dev.roster.samegoal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link Student} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class StudentBuilder {
    private @Nullable String studentId;
    private @Nullable String lastName;
    private @Nullable String middleName;
    private @Nullable String firstName;
    private @Nullable LocalDate dateOfBirth;
    private @Nullable String gender;
    private @Nullable Enrollment districtEnrollment;
    private @Nullable String grade;
    private @Nullable String address;
    private @Nullable String city;
    private @Nullable String state;
    private @Nullable String zip;
    private @Nullable String race;
    private @Nullable String districtOfResidence;
    private @Nullable String countyOfResidence;
    private @Nullable String districtOfService;
    private @Nullable String studentReportingId;
    private @Nullable String building;
    private @Nullable String buildingReportingId;
    private @Nullable String sisInternalId;

    StudentBuilder() {}

    StudentBuilder(Student row) {
        studentId = row.studentId();
        lastName = row.lastName();
        middleName = row.middleName();
        firstName = row.firstName();
        dateOfBirth = row.dateOfBirth();
        gender = row.gender();
        districtEnrollment = row.districtEnrollment();
        grade = row.grade();
        address = row.address();
        city = row.city();
        state = row.state();
        zip = row.zip();
        race = row.race();
        districtOfResidence = row.districtOfResidence();
        countyOfResidence = row.countyOfResidence();
        districtOfService = row.districtOfService();
        studentReportingId = row.studentReportingId();
        building = row.building();
        buildingReportingId = row.buildingReportingId();
        sisInternalId = row.sisInternalId();
    }

    /** Sets {@link Student#studentId}. */
    public StudentBuilder studentId(@Nullable String value) {
        studentId = value;
        return this;
    }

    /** Sets {@link Student#lastName}. */
    public StudentBuilder lastName(@Nullable String value) {
        lastName = value;
        return this;
    }

    /** Sets {@link Student#middleName}. */
    public StudentBuilder middleName(@Nullable String value) {
        middleName = value;
        return this;
    }

    /** Sets {@link Student#firstName}. */
    public StudentBuilder firstName(@Nullable String value) {
        firstName = value;
        return this;
    }

    /** Sets {@link Student#dateOfBirth}. */
    public StudentBuilder dateOfBirth(@Nullable LocalDate value) {
        dateOfBirth = value;
        return this;
    }

    /** Sets {@link Student#gender}. */
    public StudentBuilder gender(@Nullable String value) {
        gender = value;
        return this;
    }

    /** Sets {@link Student#districtEnrollment}. */
    public StudentBuilder districtEnrollment(@Nullable Enrollment value) {
        districtEnrollment = value;
        return this;
    }

    /** Sets {@link Student#grade}. */
    public StudentBuilder grade(@Nullable String value) {
        grade = value;
        return this;
    }

    /** Sets {@link Student#address}. */
    public StudentBuilder address(@Nullable String value) {
        address = value;
        return this;
    }

    /** Sets {@link Student#city}. */
    public StudentBuilder city(@Nullable String value) {
        city = value;
        return this;
    }

    /** Sets {@link Student#state}. */
    public StudentBuilder state(@Nullable String value) {
        state = value;
        return this;
    }

    /** Sets {@link Student#zip}. */
    public StudentBuilder zip(@Nullable String value) {
        zip = value;
        return this;
    }

    /** Sets {@link Student#race}. */
    public StudentBuilder race(@Nullable String value) {
        race = value;
        return this;
    }

    /** Sets {@link Student#districtOfResidence}. */
    public StudentBuilder districtOfResidence(@Nullable String value) {
        districtOfResidence = value;
        return this;
    }

    /** Sets {@link Student#countyOfResidence}. */
    public StudentBuilder countyOfResidence(@Nullable String value) {
        countyOfResidence = value;
        return this;
    }

    /** Sets {@link Student#districtOfService}. */
    public StudentBuilder districtOfService(@Nullable String value) {
        districtOfService = value;
        return this;
    }

    /** Sets {@link Student#studentReportingId}. */
    public StudentBuilder studentReportingId(@Nullable String value) {
        studentReportingId = value;
        return this;
    }

    /** Sets {@link Student#building}. */
    public StudentBuilder building(@Nullable String value) {
        building = value;
        return this;
    }

    /** Sets {@link Student#buildingReportingId}. */
    public StudentBuilder buildingReportingId(@Nullable String value) {
        buildingReportingId = value;
        return this;
    }

    /** Sets {@link Student#sisInternalId}. */
    public StudentBuilder sisInternalId(@Nullable String value) {
        sisInternalId = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public Student build() {
        return new Student(
                studentId,
                lastName,
                middleName,
                firstName,
                dateOfBirth,
                gender,
                districtEnrollment,
                grade,
                address,
                city,
                state,
                zip,
                race,
                districtOfResidence,
                countyOfResidence,
                districtOfService,
                studentReportingId,
                building,
                buildingReportingId,
                sisInternalId);
    }
}
