package dev.roster.race.byhand;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of {@code staff.csv}. */
record Staff(
        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String schoolId,

        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String staffId,

        @Nullable String title,
        @NotBlank(message = "missing_value") String firstName,
        @NotBlank(message = "missing_value") String lastName,
        @Nullable @Email(message = "bad_email") String email,

        @Nullable @Pattern(regexp = "[0-9]{10}", message = "bad_phone")
        String mobile,

        @Nullable String login) {}
