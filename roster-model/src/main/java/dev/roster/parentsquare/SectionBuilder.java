package dev.roster.parentsquare;

import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a {@link Section} by name; what is not set is blank. Nothing is checked here: what is wrong or
 * missing is found where it is written or validated. Not for use by several threads.
 */
public final class SectionBuilder {
    private @Nullable String schoolId;
    private @Nullable String sectionId;
    private @Nullable String termId;
    private @Nullable String staffId;
    private @Nullable String courseName;
    private @Nullable String periodNumber;
    private @Nullable String sectionNumber;
    private @Nullable Boolean isPrimary;

    SectionBuilder() {}

    SectionBuilder(Section row) {
        schoolId = row.schoolId();
        sectionId = row.sectionId();
        termId = row.termId();
        staffId = row.staffId();
        courseName = row.courseName();
        periodNumber = row.periodNumber();
        sectionNumber = row.sectionNumber();
        isPrimary = row.isPrimary();
    }

    /** Sets {@link Section#schoolId}. */
    public SectionBuilder schoolId(@Nullable String value) {
        schoolId = value;
        return this;
    }

    /** Sets {@link Section#sectionId}. */
    public SectionBuilder sectionId(@Nullable String value) {
        sectionId = value;
        return this;
    }

    /** Sets {@link Section#termId}. */
    public SectionBuilder termId(@Nullable String value) {
        termId = value;
        return this;
    }

    /** Sets {@link Section#staffId}. */
    public SectionBuilder staffId(@Nullable String value) {
        staffId = value;
        return this;
    }

    /** Sets {@link Section#courseName}. */
    public SectionBuilder courseName(@Nullable String value) {
        courseName = value;
        return this;
    }

    /** Sets {@link Section#periodNumber}. */
    public SectionBuilder periodNumber(@Nullable String value) {
        periodNumber = value;
        return this;
    }

    /** Sets {@link Section#sectionNumber}. */
    public SectionBuilder sectionNumber(@Nullable String value) {
        sectionNumber = value;
        return this;
    }

    /** Sets {@link Section#isPrimary}. */
    public SectionBuilder isPrimary(@Nullable Boolean value) {
        isPrimary = value;
        return this;
    }

    /** Makes the row. */
    @SuppressWarnings("NullAway") // a required cell that is missing is the validator's finding, not an exception
    public Section build() {
        return new Section(schoolId, sectionId, termId, staffId, courseName, periodNumber, sectionNumber, isPrimary);
    }
}
