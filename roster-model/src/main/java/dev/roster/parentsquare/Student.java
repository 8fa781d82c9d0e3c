package dev.roster.parentsquare;

import dev.roster.problem.Severity;
import dev.roster.rule.Email;
import dev.roster.rule.Id;
import dev.roster.rule.OneOf;
import dev.roster.rule.Phone;
import dev.roster.spec.ChangesOften;
import dev.roster.spec.Extra;
import dev.roster.spec.Key;
import dev.roster.spec.OfSchool;
import dev.roster.spec.Redacted;
import dev.roster.spec.References;
import dev.roster.spec.RosterFile;
import dev.roster.spec.Unique;
import jakarta.validation.constraints.NotBlank;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A student of the district; one row each, at one school (reading P18). Leaving a student out removes the student.
 *
 * @param schoolId the student's school
 * @param studentId the id that all other files use, unique in the district
 * @param stateStudentId the state's id
 * @param firstName the first name
 * @param lastName the last name
 * @param gradeLevel -4 (PreK 1) to 12, or 100 for no grades; other codes are declared in the profile (reading P26)
 * @param status 1 active, 0 incoming
 * @param studentEmail the student's own e-mail; siblings who share one are a warning (reading P20)
 * @param cellphone the student's own telephone, ten digits
 * @param addressLine1 the street
 * @param addressLine2 the second line of the address
 * @param city the city
 * @param postalCode the postal code
 * @param attributes student attributes that the profile declares, by header; they become visible to staff
 */
@ChangesOften
@RosterFile(
        value = "students.csv",
        source = "SFTP Integration, Students Data",
        core = true,
        unknownColumns = Severity.ERROR)
@Key("studentId")
public record Student(
        @NotBlank @Id @References(School.class) @OfSchool String schoolId,
        @NotBlank @Id String studentId,
        @Nullable @Id @Unique String stateStudentId,
        @NotBlank String firstName,
        @NotBlank String lastName,

        @NotBlank
        @OneOf({"-4", "-3", "-2", "-1", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "100"})
        String gradeLevel,

        @Nullable @OneOf({"1", "0"}) String status,

        @Nullable @Email @Unique(severity = Severity.WARNING)
        String studentEmail,

        @Nullable @Phone @Unique(severity = Severity.WARNING)
        String cellphone,

        @Nullable String addressLine1,
        @Nullable String addressLine2,
        @Nullable String city,
        @Nullable String postalCode,
        @Extra Map<String, String> attributes) {

    /** Copies the attributes, in their order. */
    public Student {
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Starts a row that is written down cell by cell. */
    public static StudentBuilder builder() {
        return new StudentBuilder();
    }

    /** Starts a copy that differs in some cells. */
    public StudentBuilder toBuilder() {
        return new StudentBuilder(this);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
