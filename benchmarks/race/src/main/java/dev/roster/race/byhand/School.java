package dev.roster.race.byhand;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** A row of {@code schools.csv}. */
record School(
        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String schoolId,

        @NotBlank(message = "missing_value") String schoolName,
        @NotBlank(message = "missing_value") String schoolZip,
        @NotBlank(message = "missing_value") String schoolAddress,
        @NotBlank(message = "missing_value") String schoolCity,
        @NotBlank(message = "missing_value") String schoolState,
        @NotBlank(message = "missing_value") String principalFirstName,
        @NotBlank(message = "missing_value") String principalLastName,

        @NotBlank(message = "missing_value") @Email(message = "bad_email")
        String principalEmail,

        @NotBlank(message = "missing_value") @Pattern(regexp = "[0-9]{10}", message = "bad_phone")
        String schoolPhone) {}
