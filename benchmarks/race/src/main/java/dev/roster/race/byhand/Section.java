package dev.roster.race.byhand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of {@code sections.csv}. */
record Section(
        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String schoolId,

        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String sectionId,

        @Nullable @Pattern(regexp = "\\S*", message = "space_in_id")
        String termId,

        @NotBlank(message = "missing_value") @Pattern(regexp = "\\S*", message = "space_in_id")
        String staffId,

        @NotBlank(message = "missing_value") String courseName,
        @Nullable String periodNumber,
        @Nullable String sectionNumber,

        @Nullable @Pattern(regexp = "[01]", message = "bad_flag")
        String isPrimary) {}
