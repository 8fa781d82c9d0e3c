package dev.roster.race.byhand;

import com.opencsv.bean.CsvBindByName;
import org.jspecify.annotations.Nullable;

/** A row of {@code sections.csv}, as opencsv makes it. */
public final class SectionBean implements Bean<Section> {
    @CsvBindByName(column = "school_id")
    private @Nullable String schoolId;

    @CsvBindByName(column = "section_id")
    private @Nullable String sectionId;

    @CsvBindByName(column = "term_id")
    private @Nullable String termId;

    @CsvBindByName(column = "staff_id")
    private @Nullable String staffId;

    @CsvBindByName(column = "course_name")
    private @Nullable String courseName;

    @CsvBindByName(column = "period_number")
    private @Nullable String periodNumber;

    @CsvBindByName(column = "section_number")
    private @Nullable String sectionNumber;

    @CsvBindByName(column = "is_primary")
    private @Nullable String isPrimary;

    /** Made by opencsv. */
    public SectionBean() {}

    @Override
    public Section row() {
        return new Section(schoolId, sectionId, termId, staffId, courseName, periodNumber, sectionNumber, isPrimary);
    }
}
