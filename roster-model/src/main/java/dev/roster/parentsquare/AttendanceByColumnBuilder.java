package dev.roster.parentsquare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link AttendanceByColumn} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class AttendanceByColumnBuilder {
    private @Nullable String schoolId;
    private @Nullable String studentId;
    private @Nullable LocalDate date;
    private @Nullable String p0;
    private @Nullable String p1;
    private @Nullable String p2;
    private @Nullable String p3;
    private @Nullable String p4;
    private @Nullable String p5;
    private @Nullable String p6;
    private @Nullable String p7;
    private @Nullable String p8;
    private @Nullable String p9;

    AttendanceByColumnBuilder() {}

    AttendanceByColumnBuilder(AttendanceByColumn row) {
        schoolId = row.schoolId();
        studentId = row.studentId();
        date = row.date();
        p0 = row.p0();
        p1 = row.p1();
        p2 = row.p2();
        p3 = row.p3();
        p4 = row.p4();
        p5 = row.p5();
        p6 = row.p6();
        p7 = row.p7();
        p8 = row.p8();
        p9 = row.p9();
    }

    /** Sets {@link AttendanceByColumn#schoolId}. */
    public AttendanceByColumnBuilder schoolId(@Nullable String value) {
        schoolId = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#studentId}. */
    public AttendanceByColumnBuilder studentId(@Nullable String value) {
        studentId = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#date}. */
    public AttendanceByColumnBuilder date(@Nullable LocalDate value) {
        date = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p0}. */
    public AttendanceByColumnBuilder p0(@Nullable String value) {
        p0 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p1}. */
    public AttendanceByColumnBuilder p1(@Nullable String value) {
        p1 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p2}. */
    public AttendanceByColumnBuilder p2(@Nullable String value) {
        p2 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p3}. */
    public AttendanceByColumnBuilder p3(@Nullable String value) {
        p3 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p4}. */
    public AttendanceByColumnBuilder p4(@Nullable String value) {
        p4 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p5}. */
    public AttendanceByColumnBuilder p5(@Nullable String value) {
        p5 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p6}. */
    public AttendanceByColumnBuilder p6(@Nullable String value) {
        p6 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p7}. */
    public AttendanceByColumnBuilder p7(@Nullable String value) {
        p7 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p8}. */
    public AttendanceByColumnBuilder p8(@Nullable String value) {
        p8 = value;
        return this;
    }

    /** Sets {@link AttendanceByColumn#p9}. */
    public AttendanceByColumnBuilder p9(@Nullable String value) {
        p9 = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public AttendanceByColumn build() {
        return new AttendanceByColumn(schoolId, studentId, date, p0, p1, p2, p3, p4, p5, p6, p7, p8, p9);
    }
}
