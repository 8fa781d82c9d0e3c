package dev.roster.parentsquare;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link Student} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class StudentBuilder {
    private @Nullable String schoolId;
    private @Nullable String studentId;
    private @Nullable String stateStudentId;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String gradeLevel;
    private @Nullable String status;
    private @Nullable String studentEmail;
    private @Nullable String cellphone;
    private @Nullable String addressLine1;
    private @Nullable String addressLine2;
    private @Nullable String city;
    private @Nullable String postalCode;
    private Map<String, String> attributes = Map.of();

    StudentBuilder() {}

    StudentBuilder(Student row) {
        schoolId = row.schoolId();
        studentId = row.studentId();
        stateStudentId = row.stateStudentId();
        firstName = row.firstName();
        lastName = row.lastName();
        gradeLevel = row.gradeLevel();
        status = row.status();
        studentEmail = row.studentEmail();
        cellphone = row.cellphone();
        addressLine1 = row.addressLine1();
        addressLine2 = row.addressLine2();
        city = row.city();
        postalCode = row.postalCode();
        attributes = row.attributes();
    }

    /** Sets {@link Student#schoolId}. */
    public StudentBuilder schoolId(@Nullable String value) {
        schoolId = value;
        return this;
    }

    /** Sets {@link Student#studentId}. */
    public StudentBuilder studentId(@Nullable String value) {
        studentId = value;
        return this;
    }

    /** Sets {@link Student#stateStudentId}. */
    public StudentBuilder stateStudentId(@Nullable String value) {
        stateStudentId = value;
        return this;
    }

    /** Sets {@link Student#firstName}. */
    public StudentBuilder firstName(@Nullable String value) {
        firstName = value;
        return this;
    }

    /** Sets {@link Student#lastName}. */
    public StudentBuilder lastName(@Nullable String value) {
        lastName = value;
        return this;
    }

    /** Sets {@link Student#gradeLevel}. */
    public StudentBuilder gradeLevel(@Nullable String value) {
        gradeLevel = value;
        return this;
    }

    /** Sets {@link Student#status}. */
    public StudentBuilder status(@Nullable String value) {
        status = value;
        return this;
    }

    /** Sets {@link Student#studentEmail}. */
    public StudentBuilder studentEmail(@Nullable String value) {
        studentEmail = value;
        return this;
    }

    /** Sets {@link Student#cellphone}. */
    public StudentBuilder cellphone(@Nullable String value) {
        cellphone = value;
        return this;
    }

    /** Sets {@link Student#addressLine1}. */
    public StudentBuilder addressLine1(@Nullable String value) {
        addressLine1 = value;
        return this;
    }

    /** Sets {@link Student#addressLine2}. */
    public StudentBuilder addressLine2(@Nullable String value) {
        addressLine2 = value;
        return this;
    }

    /** Sets {@link Student#city}. */
    public StudentBuilder city(@Nullable String value) {
        city = value;
        return this;
    }

    /** Sets {@link Student#postalCode}. */
    public StudentBuilder postalCode(@Nullable String value) {
        postalCode = value;
        return this;
    }

    /** Sets {@link Student#attributes}. */
    public StudentBuilder attributes(Map<String, String> value) {
        attributes = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public Student build() {
        return new Student(
                schoolId,
                studentId,
                stateStudentId,
                firstName,
                lastName,
                gradeLevel,
                status,
                studentEmail,
                cellphone,
                addressLine1,
                addressLine2,
                city,
                postalCode,
                attributes);
    }
}
