package dev.roster.parentsquare;

import dev.roster.rule.Id;
import dev.roster.rule.InOrder;
import dev.roster.rule.SchoolYear;
import dev.roster.spec.Key;
import dev.roster.spec.NewRows;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * A part of the school year at one school: a row of {@code terms.csv}. ParentSquare reads this file weekly, or when
 * somebody asks for it.
 *
 * @param schoolId the school
 * @param termId the id, unique in its school
 * @param termName the name
 * @param portion semester, trimester, quarter or what else it is
 * @param startDate the first day
 * @param endDate the last day
 * @param schoolYear the calendar year in which the school year ends (reading P24)
 */
@NewRows(
        look =
                "terms sync once a week, so that sections of a new term may be unknown until then; ask for a manual sync",
        documented = true,
        source = "SFTP Integration, Terms Data")
@RosterFile(value = "terms.csv", source = "SFTP Integration, Terms Data")
@Key({"schoolId", "termId"})
@InOrder(start = "startDate", end = "endDate")
@SchoolYear(value = "schoolYear", start = "startDate")
public record Term(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id String termId,
        @NotBlank String termName,
        @Nullable String portion,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        @NotNull Year schoolYear) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
