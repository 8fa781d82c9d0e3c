package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cli.acme.Acme;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each file of each format says where a row's school stands, or that it has none. */
class SchoolColumnsTest {
    @Test
    void areThese() {
        List<String> columns = KnownFormats.load().all().stream()
                .filter(format -> !format.equals(Acme.FORMAT))
                .flatMap(format -> format.files().stream().map(file -> line(format, file)))
                .distinct()
                .toList();
        assertThat(String.join("\n", columns) + "\n").isEqualTo("""
                classtag users.csv: orgSourcedIds
                classtag classes.csv: schoolSourcedId
                classtag enrollments.csv: schoolSourcedId
                classtag guardians.csv: none
                classtag student_attributes.csv: none
                oneroster-1.0 academicSessions.csv: none
                oneroster-1.0 classes.csv: schoolSourcedId
                oneroster-1.0 courses.csv: orgSourcedId
                oneroster-1.0 demographics.csv: none
                oneroster-1.0 enrollments.csv: schoolSourcedId
                oneroster-1.0 orgs.csv: none
                oneroster-1.0 users.csv: orgSourcedIds
                oneroster-1.1 manifest.csv: none
                oneroster-1.1 academicSessions.csv: none
                oneroster-1.1 categories.csv: none
                oneroster-1.1 classes.csv: schoolSourcedId
                oneroster-1.1 classResources.csv: none
                oneroster-1.1 courses.csv: orgSourcedId
                oneroster-1.1 courseResources.csv: none
                oneroster-1.1 demographics.csv: none
                oneroster-1.1 enrollments.csv: schoolSourcedId
                oneroster-1.1 lineItems.csv: none
                oneroster-1.1 orgs.csv: none
                oneroster-1.1 resources.csv: none
                oneroster-1.1 results.csv: none
                oneroster-1.1 users.csv: orgSourcedIds
                oneroster-1.2 manifest.csv: none
                oneroster-1.2 academicSessions.csv: none
                oneroster-1.2 categories.csv: none
                oneroster-1.2 classes.csv: schoolSourcedId
                oneroster-1.2 classResources.csv: none
                oneroster-1.2 courses.csv: orgSourcedId
                oneroster-1.2 courseResources.csv: none
                oneroster-1.2 demographics.csv: none
                oneroster-1.2 enrollments.csv: schoolSourcedId
                oneroster-1.2 lineItemLearningObjectiveIds.csv: none
                oneroster-1.2 lineItems.csv: schoolSourcedId
                oneroster-1.2 lineItemScoreScales.csv: none
                oneroster-1.2 orgs.csv: none
                oneroster-1.2 resources.csv: none
                oneroster-1.2 resultLearningObjectiveIds.csv: none
                oneroster-1.2 results.csv: none
                oneroster-1.2 resultScoreScales.csv: none
                oneroster-1.2 roles.csv: orgSourcedId
                oneroster-1.2 scoreScales.csv: orgSourcedId
                oneroster-1.2 userProfiles.csv: none
                oneroster-1.2 userResources.csv: orgSourcedId
                oneroster-1.2 users.csv: primaryOrgSourcedId
                parentsquare schools.csv: school_id
                parentsquare terms.csv: school_id
                parentsquare students.csv: school_id
                parentsquare parents.csv: school_id
                parentsquare staff.csv: school_id
                parentsquare sections.csv: school_id
                parentsquare rosters.csv: school_id
                parentsquare attendance.csv: school_id
                parentsquare groups.csv: school_id
                parentsquare group_members.csv: school_id
                parentsquare group_user_members.csv: school_id
                parentsquare emergency_contacts.csv: school_id
                samegoal students.csv: Building
                samegoal guardians.csv: none
                samegoal users.csv: none
                samegoal user_roles.csv: none
                samegoal absences.csv: none
                """);
    }

    private static String line(Format format, FileSpec<?> file) {
        List<String> schools = file.columns().stream()
                .filter(ColumnSpec::school)
                .map(ColumnSpec::header)
                .toList();
        return "%s %s: %s".formatted(format.id(), file.name(), schools.isEmpty() ? "none" : String.join(", ", schools));
    }
}
