package dev.roster.race.byhand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** A row of {@code rosters.csv}. */
record Enrollment(
        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String schoolId,

        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String sectionId,

        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String studentId) {}
