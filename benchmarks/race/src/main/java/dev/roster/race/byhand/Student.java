package dev.roster.race.byhand;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of {@code students.csv}. */
record Student(
        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String schoolId,

        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String studentId,

        @Nullable @Pattern(regexp = "\\S*", message = "space_in_id")
        String stateStudentId,

        @NotBlank(message = "missing_value") String firstName,
        @NotBlank(message = "missing_value") String lastName,

        @NotBlank(message = "missing_value") @Pattern(regexp = "-[1-4]|[0-9]|1[0-2]|100", message = "not_in_list")
        String gradeLevel,

        @Nullable @Pattern(regexp = "[01]", message = "not_in_list")
        String status,

        @Nullable @Email(message = "bad_email") String studentEmail,

        @Nullable @Pattern(regexp = "[0-9]{10}", message = "bad_phone")
        String cellphone,

        @Nullable String addressLine1,
        @Nullable String addressLine2,
        @Nullable String city,
        @Nullable String postalCode) {}
