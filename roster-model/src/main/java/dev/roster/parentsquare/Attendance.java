package dev.roster.parentsquare;

import dev.roster.rule.Id;
import dev.roster.spec.Apart;
import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.OfSchool;
import dev.roster.spec.OfTheDay;
import dev.roster.spec.Omission;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * An absence as one of several rows of a student and day: a row of {@code attendance.csv} in the layout by row. The file
 * is about the day on which it is sent (reading P10).
 *
 * @param schoolId the school
 * @param studentId the student
 * @param date the day
 * @param period the name of the class period, or {@code all_day}
 * @param code the code, exactly as in the receiver's settings, case included (reading P9)
 */
@LeftOut(value = Omission.UNKNOWN, documented = false, source = "not found: each night's file is about that day")
@RosterFile(value = "attendance.csv", layout = "by_row", source = "SFTP Integration, Attendance by row")
@Key({"schoolId", "studentId", "date", "period"})
@Apart(
        value = "all_day",
        of = "period",
        per = {"studentId", "date"},
        reports = "all_day_and_periods")
public record Attendance(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id @References(Student.class) String studentId,
        @NotNull @OfTheDay LocalDate date,
        @NotBlank String period,
        @NotBlank String code) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
