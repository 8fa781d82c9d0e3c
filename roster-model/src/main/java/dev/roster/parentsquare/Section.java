package dev.roster.parentsquare;

import dev.roster.rule.Id;
import dev.roster.spec.AtMostOne;
import dev.roster.spec.Identity;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Same;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A class meeting at a school; one row per section and teacher (reading P21). A section's id is unique per school.
 *
 * @param schoolId the school
 * @param sectionId the section, unique in its school
 * @param termId the term
 * @param staffId a teacher of the section
 * @param courseName the course, shown to families
 * @param periodNumber the period
 * @param sectionNumber the number among the course's sections
 * @param isPrimary whether this teacher's name becomes part of the section's name; one teacher at most
 */
@RosterFile(value = "sections.csv", source = "SFTP Integration, Section Data", core = true)
@Key({"schoolId", "sectionId", "staffId"})
@Identity({"schoolId", "sectionId"})
@AtMostOne(
        flag = "isPrimary",
        per = {"schoolId", "sectionId"},
        reports = "several_primary_teachers",
        whenNone = "no_primary_teacher")
@Same(
        of = {"courseName", "termId", "periodNumber"},
        per = {"schoolId", "sectionId"},
        reports = "inconsistent_section")
public record Section(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id String sectionId,
        @Nullable @Id @References(Term.class) String termId,
        @NotBlank @Id @References(Staff.class) String staffId,
        @NotBlank String courseName,
        @Nullable String periodNumber,
        @Nullable String sectionNumber,
        @Nullable Boolean isPrimary) {

    /** Starts a row that is written down cell by cell. */
    public static SectionBuilder builder() {
        return new SectionBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public SectionBuilder toBuilder() {
        return new SectionBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
