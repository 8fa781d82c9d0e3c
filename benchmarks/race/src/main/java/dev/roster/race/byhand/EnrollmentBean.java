package dev.roster.race.byhand;

import com.opencsv.bean.CsvBindByName;
import org.jspecify.annotations.Nullable;

/** A row of {@code rosters.csv}, as opencsv makes it. */
public final class EnrollmentBean implements Bean<Enrollment> {
    @CsvBindByName(column = "school_id")
    private @Nullable String schoolId;

    @CsvBindByName(column = "section_id")
    private @Nullable String sectionId;

    @CsvBindByName(column = "student_id")
    private @Nullable String studentId;

    /** Made by opencsv. */
    public EnrollmentBean() {}

    @Override
    public Enrollment row() {
        return new Enrollment(schoolId, sectionId, studentId);
    }
}
