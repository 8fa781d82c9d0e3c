package dev.roster.oneroster.v1p2;

import dev.roster.oneroster.rule.Guid;
import dev.roster.problem.Severity;
import dev.roster.rule.OneOf;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.Lenient;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Warning;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that students of a class are graded for: a row of {@code lineItems.csv}.
 *
 * @param sourcedId the line item
 * @param status whether the row is there or to be deleted; in a delta only
 * @param dateLastModified when the row was last changed; in a delta only
 * @param title what it is called
 * @param description more about it
 * @param assignDate the day on which it is given out
 * @param dueDate the day on which it is due
 * @param classSourcedId the class
 * @param categorySourcedId the category
 * @param academicSessionSourcedId the session
 * @param resultValueMin the lowest score
 * @param resultValueMax the highest score
 * @param schoolSourcedId the school
 * @param metadata the columns that are not in the standard, by header
 */
@RosterFile(
        value = "lineItems.csv",
        source = "OneRoster CSV Binding 1.2.1, lineItems.csv",
        noRows = Severity.ERROR,
        unknownColumns = Severity.ERROR)
@Key("sourcedId")
public record LineItem(
        @NotBlank @Guid @Size(max = 255) String sourcedId,

        @Nullable @OneOf({"active", "tobedeleted"}) @Lenient("inactive")
        String status,

        @Nullable Instant dateLastModified,
        @NotBlank @Size(max = 255, payload = Warning.class) String title,
        @Nullable @Size(max = 255, payload = Warning.class) String description,
        @NotNull LocalDate assignDate,
        @NotNull LocalDate dueDate,

        @NotBlank @Guid @Size(max = 255) @References(SchoolClass.class)
        String classSourcedId,

        @NotBlank @Guid @Size(max = 255) @References(Category.class)
        String categorySourcedId,

        @NotBlank @Guid @Size(max = 255) @References(AcademicSession.class)
        String academicSessionSourcedId,

        @Nullable BigDecimal resultValueMin,
        @Nullable BigDecimal resultValueMax,

        @NotBlank @Guid @Size(max = 255) @References(value = Org.class, where = "type=school") @OfSchool
        String schoolSourcedId,

        @Extra(prefix = "metadata.") Map<String, String> metadata) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
