package dev.roster.parentsquare;

import dev.roster.rule.Id;
import dev.roster.spec.Apart;
import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.NeedsPeriods;
import dev.roster.spec.OfSchool;
import dev.roster.spec.OfTheDay;
import dev.roster.spec.Omission;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The absences of a student on a day in one row: a row of {@code attendance.csv} in the layout by column. Which period a
 * column means has to be said in the profile, because the document contradicts itself (ruling R13).
 *
 * @param schoolId the school
 * @param studentId the student
 * @param date the day
 * @param p0 the code of the period that the profile gives this column
 * @param p1 the code of the period that the profile gives this column
 * @param p2 the code of the period that the profile gives this column
 * @param p3 the code of the period that the profile gives this column
 * @param p4 the code of the period that the profile gives this column
 * @param p5 the code of the period that the profile gives this column
 * @param p6 the code of the period that the profile gives this column
 * @param p7 the code of the period that the profile gives this column
 * @param p8 the code of the period that the profile gives this column
 * @param p9 the code of the period that the profile gives this column
 */
@LeftOut(value = Omission.UNKNOWN, documented = false, source = "not found: each night's file is about that day")
@RosterFile(value = "attendance.csv", layout = "by_column", source = "SFTP Integration, Attendance by column")
@Key({"schoolId", "studentId", "date"})
@NeedsPeriods({"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"})
@Apart(
        value = "all_day",
        of = {"p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"},
        per = {"studentId", "date"},
        reports = "all_day_and_periods")
public record AttendanceByColumn(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id @References(Student.class) String studentId,
        @NotNull @OfTheDay LocalDate date,
        @Nullable String p0,
        @Nullable String p1,
        @Nullable String p2,
        @Nullable String p3,
        @Nullable String p4,
        @Nullable String p5,
        @Nullable String p6,
        @Nullable String p7,
        @Nullable String p8,
        @Nullable String p9) {

    /** Starts a row that is written down cell by cell. */
    public static AttendanceByColumnBuilder builder() {
        return new AttendanceByColumnBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public AttendanceByColumnBuilder toBuilder() {
        return new AttendanceByColumnBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
