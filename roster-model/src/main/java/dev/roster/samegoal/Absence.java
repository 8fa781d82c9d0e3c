package dev.roster.samegoal;

import dev.roster.rule.Id;
import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.Omission;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a student was absent. A draft: the page names no column; an absence has a student and a day.
 * The page recommends to send absences of a full day only, and no funded ones.
 *
 * @param studentId the student
 * @param date the day
 */
@LeftOut(value = Omission.UNKNOWN, documented = false, source = "not found in SameGoal's documents")
@RosterFile(
        value = "absences.csv",
        provenance = Provenance.DRAFT,
        source = "Demographics Integration: Generic API, absences.csv")
@Key({"studentId", "date"})
public record Absence(
        @Nullable @Id @References(Student.class) String studentId,
        @Nullable LocalDate date) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
