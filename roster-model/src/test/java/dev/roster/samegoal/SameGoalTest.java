package dev.roster.samegoal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Profile;
import dev.roster.spec.ProfileFault;
import dev.roster.spec.Provenance;
import dev.roster.spec.SeverityOverride;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameGoalTest {
    private static final String HEADER =
            "Student Id|Last Name|Middle Name|First Name|Date of Birth|Gender|District Enrollment|Grade|Address|City|State|Zip|Race"
                    + "|District of Residence|County of Residence|District of Service|Student Reporting Id|Building"
                    + "|Building Reporting Id|SIS Internal ID\n";
    private static final String STUDENTS =
            HEADER + "A007|Lee||Ana|2015-02-28|F|ENROLLED|4|||||||||R7|North School|001|\n";
    private static final String GUARDIANS = """
            Student Id|Guardian Id|Last Name|First Name|Relationship|Address|City|State|Zip|Home Phone|Work Phone|Cell Phone|Email|Language
            A007|g1|Lee|Mia|Mother||||||||mia@example.org|en
            """;

    private static List<String> students(String old, String text) {
        return Findings.of(SameGoal.FORMAT, Tables.of("students.csv", STUDENTS.replace(old, text)));
    }

    private static List<String> users(String... rows) {
        String table = "Role(s)|Buildings|Deleted\n" + String.join("\n", rows) + "\n";
        return Findings.of(SameGoal.FORMAT.with(CONFIRMED), Tables.of("users.csv", table));
    }

    private static final Profile CONFIRMED = Profile.named("confirmed")
            .confirm("guardians.csv")
            .confirm("users.csv")
            .confirm("user_roles.csv")
            .confirm("absences.csv")
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"no_epoch", "bad_epoch", "missing_marker", "bad_marker", "mixed_upload", "file_twice"})
    void letsNoProfileWaiveHowASetIsUploaded(String code) {
        List<RuleUse> uses = SameGoal.FORMAT.rules().stream()
                .filter(use -> use.rule().code().equals(code))
                .toList();
        assertThat(uses).isNotEmpty().allSatisfy(use -> {
            String file = use.file() == null ? "" : use.file();
            Profile waived = Profile.named("waived")
                    .override(SeverityOverride.of(code, file, Severity.INFO)
                            .because("so")
                            .upTo(LocalDate.of(2026, 12, 31)))
                    .build();
            assertThat(waived.faults(SameGoal.FORMAT))
                    .singleElement()
                    .extracting(ProfileFault::what)
                    .asString()
                    .startsWith(code + " cannot weigh less");
        });
    }

    @Test
    void missesTheStudentsOfGuardiansOnly() {
        Report report = Findings.report(
                SameGoal.FORMAT.with(CONFIRMED),
                Tables.of("guardians.csv", GUARDIANS).asASet());
        assertThat(report.publishable()).isFalse();
        assertThat(report.problems())
                .extracting(problem -> problem.place().file() + " " + problem.message())
                .containsExactly(
                        "students.csv the file is not here; where missing means removed, this removes everybody"
                                + " in it: it must be in the same set as guardians.csv");
        assertThat(Findings.report(
                                SameGoal.FORMAT.with(CONFIRMED),
                                Tables.of("students.csv", STUDENTS).asASet())
                        .publishable())
                .isTrue();
    }

    @Test
    void saysOnceOfEachDraftThatItIsOne() {
        Tables set = Tables.of("students.csv", STUDENTS)
                .and("guardians.csv", GUARDIANS + "A007|g2|Lee|Ned|Father|||||||||\n")
                .and("users.csv", "Role(s)|Buildings|Deleted\nTeacher|North School|\n")
                .and("user_roles.csv", "Role|Default Permission|Max Permission\nTeacher|read|write\n")
                .and("absences.csv", "Student Id|Date\nA007|2026-10-01\n");
        assertThat(Findings.of(SameGoal.FORMAT, set))
                .containsExactly(
                        "warning draft_layout guardians.csv:0 ",
                        "warning draft_layout users.csv:0 ",
                        "warning draft_layout user_roles.csv:0 ",
                        "warning draft_layout absences.csv:0 ");
        assertThat(Findings.of(SameGoal.FORMAT.with(CONFIRMED), set)).isEmpty();
    }

    @Test
    void isPublicOrADraftAndEndsLinesAsTheStandardSays() {
        assertThat(SameGoal.FORMAT.files())
                .extracting(file -> file.name() + " " + file.provenance())
                .containsExactly(
                        "students.csv PUBLIC",
                        "guardians.csv DRAFT",
                        "users.csv DRAFT",
                        "user_roles.csv DRAFT",
                        "absences.csv DRAFT");
        assertThat(SameGoal.FORMAT.provenance()).isEqualTo(Provenance.DRAFT);
        assertThat(SameGoal.FORMAT.files()).allMatch(file -> file.lineEnd() == LineEnd.CRLF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-02-28", "02/28/2015", "02-28-2015", "2015/02/28"})
    void readsFourSpellingsOfADayAndWritesTheFirst(String text) {
        assertThat(students("2015-02-28", text)).isEmpty();
        Object day = SameGoal.STUDENTS.column("dateOfBirth").cell().parse(text);
        assertThat(SameGoal.STUDENTS.column("dateOfBirth").cell().format(day)).isEqualTo("2015-02-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/28/2015", "28/02/2015", "02-30-2015", "2015-02/28", "15-02-28", "02.28.2015"})
    void readsNoOtherSpellingOfADay(String text) {
        assertThat(students("2015-02-28", text)).containsExactly("error bad_date students.csv:2 Date of Birth");
    }

    @Test
    void takesTwentyLettersAndDigitsAsAStudentIdAndNothingElse() {
        assertThat(students("A007", "abcdefghij0123456789")).isEmpty();
        assertThat(students("A007", "abcdefghij01234567890"))
                .containsExactly("error too_long students.csv:2 Student Id");
        assertThat(students("A007", "A-007")).containsExactly("error bad_id students.csv:2 Student Id");
        assertThat(students("A007", "É007")).containsExactly("error bad_id students.csv:2 Student Id");
        assertThat(students("A007", "A 007")).containsExactly("error space_in_id students.csv:2 Student Id");
    }

    @Test
    void removesNobodyByAFileOfStudentsWithoutRowsButEveryGuardian() {
        assertThat(Findings.of(SameGoal.FORMAT, Tables.of("students.csv", HEADER)))
                .containsExactly("warning no_rows students.csv:0 ");
        assertThat(Findings.of(
                        SameGoal.FORMAT.with(CONFIRMED),
                        Tables.of("students.csv", STUDENTS)
                                .and(
                                        "guardians.csv",
                                        GUARDIANS.lines().findFirst().orElseThrow() + "\n")))
                .containsExactly("error no_rows guardians.csv:0 ");
    }

    @Test
    void holdsBuildingsToTheRolesTheyBelongTo() {
        assertThat(users("Teacher;Admin|North,South;South|", "Teacher||", "Teacher|North,South|1"))
                .isEmpty();
        assertThat(users("Teacher;Admin|North,South|", "Teacher|North;South|", "|North|"))
                .containsExactly(
                        "error unpaired_lists users.csv:2 Role(s),Buildings",
                        "error unpaired_lists users.csv:3 Role(s),Buildings",
                        "error unpaired_lists users.csv:4 Role(s),Buildings");
        assertThat(users("Teacher;;Admin|North|")).containsExactly("error bad_list users.csv:2 Role(s)");
        assertThat(users("Teacher;Admin|North;|")).containsExactly("error bad_list users.csv:2 Buildings");
    }

    @Test
    void givesTheBuildingsOfEachRole() {
        User user = new User(List.of("Teacher", "Admin"), List.of("North,South", "South"), null, Map.of());
        assertThat(user.buildingsByRole()).containsExactly(List.of("North", "South"), List.of("South"));
        assertThat(new User(List.of("Teacher"), null, null, Map.of()).buildingsByRole())
                .isEmpty();
    }
}
