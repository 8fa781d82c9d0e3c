package dev.roster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.cli.acme.Acme;
import dev.roster.cli.acme.Pupil;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterReader;
import dev.roster.io.RosterWriter;
import dev.roster.io.Row;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.spec.FileSpec;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format in a folder of its own, named in one line of META-INF/services, is known everywhere. */
class NewFormatTest {
    private static final FileSpec<Pupil> PUPILS = Acme.FORMAT.file(Pupil.class);

    @TempDir
    private Path folder;

    @Test
    void takesOneFolderOfAtMostFortyLines() throws IOException {
        long lines = 0;
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(Path.of("src/test/java/dev/roster/cli/acme"))) {
            for (Path source : sources) {
                lines += Files.readAllLines(source).size();
            }
        }
        assertThat(lines).isPositive().isLessThanOrEqualTo(40);
    }

    @Test
    void isRead() throws IOException {
        write("pupil_id,name,entered\n7,Zoe,08/31/2026\n");
        try (RosterReader<Pupil> rows = RosterReader.open(PUPILS, folder.resolve("pupils.csv"))) {
            assertThat(rows).map(Row::record).containsExactly(new Pupil("7", "Zoe", LocalDate.of(2026, 8, 31)));
        }
    }

    @Test
    void isValidated() throws IOException {
        write("pupil_id,name,entered\n7,Zoe,\n7,,31.8.2026\n");
        Report report = Roster.validate(Acme.FORMAT, RosterFolder.at(folder), Options.standard());
        assertThat(report.problems())
                .extracting(problem -> List.of(problem.code(), problem.columns(), problem.place()))
                .containsExactly(
                        List.of(CoreRules.BAD_DATE.code(), List.of("entered"), new Place("pupils.csv", 3, 2)),
                        List.of(CoreRules.MISSING_VALUE.code(), List.of("name"), new Place("pupils.csv", 3, 2)),
                        List.of(CoreRules.DUPLICATE_KEY.code(), List.of("pupil_id"), new Place("pupils.csv", 3, 2)));
        assertThat(CliRun.of("validate", "acme", folder.toString()).code()).isEqualTo(1);
    }

    @Test
    void isWritten() throws IOException {
        try (RosterWriter<Pupil> out = RosterWriter.open(PUPILS, RosterFolder.at(folder))) {
            assertThat(out.write(new Pupil("7", "Oak, Zoe", LocalDate.of(2026, 8, 31))))
                    .isEmpty();
            out.commit();
        }
        assertThat(folder.resolve("pupils.csv")).hasContent("pupil_id,name,entered\n7,\"Oak, Zoe\",2026-08-31\n");
        assertThat(CliRun.of("validate", "acme", folder.toString()).code()).isZero();
    }

    @Test
    void isListed() {
        assertThat(CliRun.of("formats").out()).isEqualTo("""
                        acme	2026	documented	pupils.csv
                        classtag	2026	draft	users.csv (public),classes.csv (public),enrollments.csv (public),guardians.csv,student_attributes.csv
                        oneroster-1.0	1.0	public	academicSessions.csv,classes.csv,courses.csv,demographics.csv,enrollments.csv,orgs.csv,users.csv
                        oneroster-1.1	1.1	documented	manifest.csv,academicSessions.csv,categories.csv,classes.csv,classResources.csv,courses.csv,courseResources.csv,demographics.csv,enrollments.csv,lineItems.csv,orgs.csv,resources.csv,results.csv,users.csv
                        oneroster-1.2	1.2	documented	manifest.csv,academicSessions.csv,categories.csv,classes.csv,classResources.csv,courses.csv,courseResources.csv,demographics.csv,enrollments.csv,lineItemLearningObjectiveIds.csv,lineItems.csv,lineItemScoreScales.csv,orgs.csv,resources.csv,resultLearningObjectiveIds.csv,results.csv,resultScoreScales.csv,roles.csv,scoreScales.csv,userProfiles.csv,userResources.csv,users.csv
                        parentsquare	2026	documented	schools.csv,terms.csv,students.csv,parents.csv,staff.csv,sections.csv,rosters.csv,attendance.csv,groups.csv,group_members.csv,group_user_members.csv,emergency_contacts.csv
                        samegoal	2026	draft	students.csv (public),guardians.csv,users.csv,user_roles.csv,absences.csv
                        """);
        assertThat(CliRun.of("spec", "acme").out()).isEqualTo("""
                        file	ordinal	column	required	unique	type	provenance	source
                        pupils.csv	1	pupil_id	yes	yes	id	documented	Acme's guide, Pupils, pupil_id
                        pupils.csv	2	name	yes	no	text	documented	Acme's guide, Pupils, name
                        pupils.csv	3	entered	no	no	date	documented	Acme's guide, Pupils, entered
                        """);
        assertThat(CliRun.of("rules", "acme").out()).contains("\nduplicate_key\terror\tacme\tpupils.csv\tpupil_id\t");
    }

    @Test
    void isFoundByItsFiles() throws IOException {
        write("pupil_id,name,entered\n7,Zoe,\n");
        assertThat(CliRun.of("validate", folder.toString()).out()).startsWith("acme: may be published.\n");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("pupils.csv"), text);
    }
}
