package dev.roster.classtag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.spec.Format;
import dev.roster.spec.LineEnd;
import dev.roster.spec.Profile;
import dev.roster.spec.Upload;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassTagTest {
    private static final Format SCHOOL =
            ClassTag.FORMAT.with(Profile.named("north").upload(Upload.SCHOOL).build());
    private static final String USERS = """
            sourcedId|orgSourcedIds|role|givenName|familyName|email|sms|phone|agentSourcedIds|grades
            01|n,s|student|Ana|Lee||||g1,g2|03
            t1|n|teacher|Zoë|O'Hara|zoe@example.org|2065550101|||
            g1|n|parent|Bo|Lee|bo@example.org||2065550102||
            """;
    private static final String GUARDIANS = """
            studentSisId|guardianSisId|firstName|lastName|email|mobilePhone|homePhone|language
            01|g2|Cy|Lee|cy@example.org|2065550103||es
            """;

    private static Tables people(String users, String guardians) {
        return Tables.of("users.csv", users).and("guardians.csv", guardians);
    }

    private static List<String> found(Format format, Tables set) {
        return Findings.of(format, set).stream()
                .filter(finding -> !finding.contains("draft_layout"))
                .toList();
    }

    @Test
    void findsAGuardianAmongUsersOrInTheFileThatIsSentSeparately() {
        assertThat(found(ClassTag.FORMAT, people(USERS, GUARDIANS))).isEmpty();
        assertThat(found(ClassTag.FORMAT, Tables.of("users.csv", USERS)))
                .containsExactly("error dangling_reference users.csv:2 agentSourcedIds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01|g2|Cy|Lee|cy@example.org|2065550103|es",
                "01|g2|Cy|Lee|Jr|cy@example.org|2065550103||es",
                "01|Row|g2|Cy|Lee|cy@example.org|2065550103||es"
            })
    void missesNoGuardianWhoseRowHasACellTooManyOrTooFew(String row) {
        String ragged = GUARDIANS.lines().findFirst().orElseThrow() + "\n" + row + "\n";
        assertThat(found(ClassTag.FORMAT, people(USERS, ragged)))
                .singleElement()
                .asString()
                .startsWith("error ragged_row guardians.csv:2 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"g1|n|parent|Bo|Lee|bo@example.org||", "g1|n|parent|Bo|Lee|Jr|bo@example.org||2065550102||"})
    void missesNoGuardianWhoseRowAmongTheUsersHasACellTooManyOrTooFew(String row) {
        String ragged = USERS.lines().limit(3).collect(Collectors.joining("\n", "", "\n")) + row + "\n";
        assertThat(found(ClassTag.FORMAT, people(ragged, GUARDIANS)))
                .singleElement()
                .asString()
                .startsWith("error ragged_row users.csv:4 ");
    }

    @Test
    void missesOtherGuardiansBesideARaggedRow() {
        String ragged = GUARDIANS.replace("|g2|Cy|", "|g3|Cy|Row|");
        assertThat(found(ClassTag.FORMAT, people(USERS, ragged)))
                .containsExactly(
                        "error dangling_reference users.csv:2 agentSourcedIds",
                        "error ragged_row guardians.csv:2  cells 9 headers 8");
    }

    @Test
    void looksForNoGuardianWhereARowEndsBeforeItsIdMayCome() {
        String ragged = GUARDIANS + "01\n";
        Report report = Findings.report(ClassTag.FORMAT, people(USERS.replace("g1,g2", "g1,g9"), ragged));
        assertThat(report.problems()).extracting(Problem::code).containsExactly("draft_layout", "ragged_row");
        assertThat(report.notRun())
                .containsExactly(new Report.NotRun(
                        "dangling_reference", "users.csv", List.of("agentSourcedIds"), Report.Reason.UNUSABLE));
    }

    @Test
    void countsAStudentsGuardiansInTheirOwnFileToo() {
        StringBuilder rows = new StringBuilder();
        for (int i = 3; i <= 9; i++) {
            rows.append("01|g%1$s|P%1$s|Lee|p%1$s@example.org|||\n".formatted(i));
        }
        String six = rows.substring(0, rows.indexOf("01|g8"));
        assertThat(found(ClassTag.FORMAT, people(USERS, GUARDIANS + rows)))
                .containsExactly("warning too_many_agents guardians.csv:8 studentSisId");
        assertThat(found(ClassTag.FORMAT, people(USERS, GUARDIANS + six))).isEmpty();
        assertThat(found(ClassTag.FORMAT, people(USERS, GUARDIANS + six + "01|g7|P7|Lee|p7@example.org|||\n")))
                .containsExactly("error duplicate_key guardians.csv:8 studentSisId,guardianSisId first line 7");
    }

    private static List<String> persons(String users, String guardians) {
        return Findings.report(ClassTag.FORMAT, people(users, guardians)).problems().stream()
                .filter(problem -> problem.code().equals("inconsistent_person"))
                .map(problem -> problem.place().file() + ":" + problem.place().line() + " " + problem.message())
                .toList();
    }

    @Test
    void namesTheColumnsInWhichRowsOfOnePersonDifferAndTheFirstRow() {
        assertThat(persons(USERS, GUARDIANS + "01|g3|ZOE|Ohara|Zoe@example.org|2065550101||\n"))
                .containsExactly("guardians.csv:3 firstName, lastName, email, mobilePhone must agree, and differ in"
                        + " firstName, lastName, email from the row in users.csv (first line 3)");
        assertThat(persons(USERS, GUARDIANS + "02|g2|Cy|Lees|cy@example.org|2065550109||\n"))
                .containsExactly(
                        "guardians.csv:3 guardianSisId, firstName, lastName, email, mobilePhone must agree, and"
                                + " differ in lastName, mobilePhone (first line 2)");
    }

    @Test
    void takesOneIdForOnePersonInBothFiles() {
        String rows = "01|g1|Max|Moss|max@example.org|2065550109||\n";
        assertThat(persons(USERS, GUARDIANS + rows + rows.replace("01|", "02|")))
                .containsExactly("guardians.csv:3 firstName, lastName, email, mobilePhone must agree, and differ in"
                        + " firstName, lastName, email from the row in users.csv (first line 4)");
        assertThat(persons(USERS, GUARDIANS + "01|g1|Bo|Lee|bo@example.org|2065550109||\n"))
                .isEmpty();
    }

    @Test
    void reportsARowThatDiffersFromItsOwnFileAndTheOtherOnce() {
        String rows = "01|g1|Bo|Lee|bo@example.org|||\n02|g1|Bob|Lee|bo@example.org|||\n";
        assertThat(persons(USERS, GUARDIANS + rows))
                .containsExactly(
                        "guardians.csv:4 guardianSisId, firstName, lastName, email, mobilePhone must agree, and"
                                + " differ in firstName (first line 3)");
    }

    @Test
    void takesOneNameAndMobileForOnePersonUnlessTheMailsDiffer() {
        String lower = "01|g5|cy|LEE||2065550103||\n";
        assertThat(persons(USERS, GUARDIANS.replace("cy@example.org", "") + lower))
                .containsExactly("guardians.csv:3 firstName, lastName, email, mobilePhone must agree, and differ in"
                        + " firstName, lastName (first line 2)");
        assertThat(persons(USERS, GUARDIANS + lower)).hasSize(1);
        assertThat(persons(USERS, GUARDIANS + lower.replace("||2", "|junior@example.org|2")))
                .isEmpty();
        assertThat(persons(USERS, GUARDIANS + lower.replace("cy", "Max"))).isEmpty();
        assertThat(persons(USERS, GUARDIANS + lower.replace("0103", "0109"))).isEmpty();
        assertThat(persons(USERS, GUARDIANS + lower.replace("cy|LEE", "Cy|Lee")))
                .isEmpty();
    }

    @Test
    void takesBlanksAndOtherFirstNamesForNoDifference() {
        String household = GUARDIANS + "01|g3|Zoë|O'Hara|zoe@example.org|||\n01|g4|Max|Moss|zoe@example.org|||\n";
        assertThat(found(ClassTag.FORMAT, people(USERS, household))).isEmpty();
    }

    @Test
    void warnsOfAGuardianWithoutIdAndRefusesItUnderTheStrictProfile() {
        Format strict = ClassTag.FORMAT.with(Profile.NONE.strictly());
        String blank = GUARDIANS.replace("|g2|", "||").replace("g1,g2", "g1");
        String absent =
                "studentSisId|firstName|lastName|email|mobilePhone|homePhone|language\n01|Cy|Lee|cy@example.org|||\n";
        assertThat(found(ClassTag.FORMAT, Tables.of("guardians.csv", blank)))
                .containsExactly("warning missing_value guardians.csv:2 guardianSisId");
        assertThat(found(strict, Tables.of("guardians.csv", blank)))
                .containsExactly("error missing_value guardians.csv:2 guardianSisId");
        assertThat(found(ClassTag.FORMAT, Tables.of("guardians.csv", absent)))
                .containsExactly("warning missing_column guardians.csv:1 guardianSisId");
        assertThat(found(strict, Tables.of("guardians.csv", absent)))
                .containsExactly("error missing_column guardians.csv:1 guardianSisId");
    }

    @Test
    void mayLeaveTheSchoolsOutInAnUploadOfOneSchoolOnly() {
        String classes = "sourcedId|title|grades|location|periods\nc1|Art|03||\n";
        assertThat(found(ClassTag.FORMAT, Tables.of("classes.csv", classes)))
                .containsExactly("error missing_column classes.csv:1 schoolSourcedId");
        assertThat(found(SCHOOL, Tables.of("classes.csv", classes)))
                .containsExactly("info missing_column classes.csv:1 schoolSourcedId");
        String blank = "sourcedId|title|grades|location|schoolSourcedId|periods\nc1|Art|03|||\n";
        assertThat(found(ClassTag.FORMAT, Tables.of("classes.csv", blank)))
                .containsExactly("error missing_value classes.csv:2 schoolSourcedId");
        assertThat(found(SCHOOL, Tables.of("classes.csv", blank))).isEmpty();
    }

    @Test
    void namesOneSchoolInAllFilesOfItsUpload() {
        String classes = "sourcedId|title|grades|location|schoolSourcedId|periods\nc1|Art|03||s|\nc2|Art|03||n|\n";
        Tables set = people(USERS.replace("n,s", "s"), GUARDIANS).and("classes.csv", classes);
        assertThat(found(SCHOOL, set))
                .containsExactly(
                        "error several_schools users.csv:3 orgSourcedIds",
                        "error several_schools classes.csv:3 schoolSourcedId");
        assertThat(found(ClassTag.FORMAT, set)).isEmpty();
    }

    @Test
    void readsClassTagsOddSpellings() {
        String users = USERS.replace("sourcedId|org", "sourceId|org").replace("g1,g2", "g1");
        String enrollments = "classSourcedId|schoolSourcedID|userSourcedId|role\nc1|n|01|student\n";
        Tables set = Tables.of("users.csv", users).and("enrollments.csv", enrollments);
        assertThat(found(ClassTag.FORMAT, set)).isEmpty();
    }

    @Test
    void endsLinesAsTheRulingSays() {
        assertThat(ClassTag.FORMAT.files())
                .extracting(file -> file.name() + " " + file.lineEnd())
                .containsExactly(
                        "users.csv " + LineEnd.CRLF,
                        "classes.csv " + LineEnd.CRLF,
                        "enrollments.csv " + LineEnd.CRLF,
                        "guardians.csv " + LineEnd.LF,
                        "student_attributes.csv " + LineEnd.LF);
        assertThat(ClassTag.UPLOAD_ORDER)
                .containsExactly(
                        "users.csv", "classes.csv", "enrollments.csv", "guardians.csv", "student_attributes.csv");
    }

    @Test
    void isTheOnlyFormatThatKnowsAnUploadOfASchool() {
        Profile school = Profile.named("north").upload(Upload.SCHOOL).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParentSquare.FORMAT.with(school))
                .withMessage("profile 'north': parentsquare takes one kind of upload; remove 'upload'");
    }
}
