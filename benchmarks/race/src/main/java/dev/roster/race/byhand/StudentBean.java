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
}
