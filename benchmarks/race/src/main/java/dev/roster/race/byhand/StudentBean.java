package dev.roster.race.byhand;

import com.opencsv.bean.CsvBindByName;
import org.jspecify.annotations.Nullable;

/** A row of {@code students.csv}, as opencsv makes it. */
public final class StudentBean implements Bean<Student> {
    @CsvBindByName(column = "school_id")
    private @Nullable String schoolId;

    @CsvBindByName(column = "student_id")
    private @Nullable String studentId;

    @CsvBindByName(column = "state_student_id")
    private @Nullable String stateStudentId;

    @CsvBindByName(column = "first_name")
    private @Nullable String firstName;

    @CsvBindByName(column = "last_name")
    private @Nullable String lastName;

    @CsvBindByName(column = "grade_level")
    private @Nullable String gradeLevel;

    @CsvBindByName(column = "status")
    private @Nullable String status;

    @CsvBindByName(column = "student_email")
    private @Nullable String studentEmail;

    @CsvBindByName(column = "cellphone")
    private @Nullable String cellphone;

    @CsvBindByName(column = "address_line1")
    private @Nullable String addressLine1;

    @CsvBindByName(column = "address_line2")
    private @Nullable String addressLine2;

    @CsvBindByName(column = "city")
    private @Nullable String city;

    @CsvBindByName(column = "postal_code")
    private @Nullable String postalCode;

    /** Made by opencsv. */
    public StudentBean() {}

    @Override
    public Student row() {
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
                postalCode);
    }

    /** Takes a cell. */
    public void setSchoolId(String cell) {
        schoolId = cell;
    }

    /** Takes a cell. */
    public void setStudentId(String cell) {
        studentId = cell;
    }

    /** Takes a cell. */
    public void setStateStudentId(String cell) {
        stateStudentId = cell;
    }

    /** Takes a cell. */
    public void setFirstName(String cell) {
        firstName = cell;
    }

    /** Takes a cell. */
    public void setLastName(String cell) {
        lastName = cell;
    }

    /** Takes a cell. */
    public void setGradeLevel(String cell) {
        gradeLevel = cell;
    }

    /** Takes a cell. */
    public void setStatus(String cell) {
        status = cell;
    }

    /** Takes a cell. */
    public void setStudentEmail(String cell) {
        studentEmail = cell;
    }

    /** Takes a cell. */
    public void setCellphone(String cell) {
        cellphone = cell;
    }

    /** Takes a cell. */
    public void setAddressLine1(String cell) {
        addressLine1 = cell;
    }

    /** Takes a cell. */
    public void setAddressLine2(String cell) {
        addressLine2 = cell;
    }

    /** Takes a cell. */
    public void setCity(String cell) {
        city = cell;
    }

    /** Takes a cell. */
    public void setPostalCode(String cell) {
        postalCode = cell;
    }
}
