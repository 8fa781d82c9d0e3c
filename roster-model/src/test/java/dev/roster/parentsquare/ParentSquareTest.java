package dev.roster.parentsquare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import org.junit.jupiter.api.Test;

class ParentSquareTest {
    private static final String SCHOOLS = """
            school_id|school_name|school_zip|school_address|school_city|school_state|principal_first_name|principal_last_name|principal_email|school_phone
            01|North|98101|1 Main St|Lakeview|WA|Ada|Reed|north@example.org|2065550101
            02|South|98102|2 Main St|Lakeview|WA|Ben|Cole|south@example.org|2065550102
            """;
    private static final String STUDENTS = """
            school_id|student_id|state_student_id|first_name|last_name|grade_level|status|student_email|cellphone|address_line1|address_line2|city|postal_code
            01|007|S7|Ana|Lee|3|1|ana@example.org|2065550107||||
            02|008||Bo|Lee|-1|||||||
            """;
    private static final String SECTIONS = """
            school_id|section_id|term_id|staff_id|course_name|period_number|section_number|is_primary
            01|a1|T1|t9|Algebra|2||1
            01|a1|T1|t8|Algebra|2||0
            02|a1||t7|Art|||
            """;
    private static final String ROSTERS = """
            school_id|section_id|student_id
            01|a1|007
            02|a1|008
            """;

    private static Tables district(String schools, String students, String sections, String rosters) {
        return Tables.of("schools.csv", schools)
                .and("students.csv", students)
                .and("sections.csv", sections)
                .and("rosters.csv", rosters);
    }

    @Test
    void isSilentOnACleanDistrict() {
        Report report = Findings.report(ParentSquare.FORMAT, district(SCHOOLS, STUDENTS, SECTIONS, ROSTERS));
        assertThat(report.problems()).isEmpty();
        assertThat(report.notRun())
                .extracting(rule -> rule.rule() + " " + rule.columns() + " " + rule.reason())
                .containsExactly("dangling_reference [term_id] ABSENT", "dangling_reference [staff_id] ABSENT");
        assertThat(report.publishable()).isTrue();
        assertThat(report.files())
                .extracting(file -> file.name() + " " + file.rows())
                .containsExactly("schools.csv 2", "students.csv 2", "sections.csv 3", "rosters.csv 2");
    }

    @Test
    void readsACleanDistrictOnce() {
        Tables district = district(SCHOOLS, STUDENTS, SECTIONS, ROSTERS);
        Findings.report(ParentSquare.FORMAT, district);
        assertThat(district.reads()).isEqualTo(4);
    }

    @Test
    void keepsRejectedStudentsForTheirRosterRows() {
        String broken = STUDENTS.replace("|Ana|", "||").replace("|-1|", "|13|");
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, broken, SECTIONS, ROSTERS.repeat(1))))
                .containsExactly(
                        "error missing_value students.csv:2 first_name",
                        "error not_in_list students.csv:3 grade_level");
    }

    @Test
    void saysNothingTwiceOfAStudentWhoseSchoolIsNotThere() {
        String lost = STUDENTS.replace("01|007", "99|007");
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, lost, SECTIONS, ROSTERS)))
                .containsExactly("error dangling_reference students.csv:2 school_id");
    }

    @Test
    void warnsOfAStudentOfAnotherSchool() {
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, STUDENTS, SECTIONS, ROSTERS + "02|a1|007\n")))
                .containsExactly("warning school_differs rosters.csv:4 school_id,student_id");
    }

    @Test
    void joinsSectionsBySchoolAndSection() {
        assertThat(Findings.of(
                        ParentSquare.FORMAT, district(SCHOOLS, STUDENTS, SECTIONS.replace("02|a1", "02|b1"), ROSTERS)))
                .containsExactly("error dangling_reference rosters.csv:3 section_id");
    }

    @Test
    void reportsSectionsThatDisagreeOnceWithTheColumnsConcerned() {
        String sections = SECTIONS.replace("t8|Algebra", "t8|Geometry") + "01|a1|T1|t6|Latin|2||0\n";
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, STUDENTS, sections, ROSTERS)))
                .containsExactly(
                        "error inconsistent_section sections.csv:3 school_id,section_id,term_id,course_name,period_number first line 2");
    }

    @Test
    void reportsASecondPrimaryTeacherAndAMissingOne() {
        String two = SECTIONS.replace("||0", "||1") + "02|a1||t6|Art|||0\n";
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, STUDENTS, two, ROSTERS)))
                .containsExactly(
                        "error several_primary_teachers sections.csv:3 school_id,section_id,is_primary",
                        "warning no_primary_teacher sections.csv:4 school_id,section_id,is_primary");
    }

    @Test
    void namesTheFirstLineOfARepeatedKeyOrValue() {
        String students = STUDENTS + "01|008||Cy|Ray|4|||2065550107||||\n";
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, students, SECTIONS, ROSTERS)))
                .containsExactly("error duplicate_key students.csv:4 student_id first line 3");
        String phones = STUDENTS.replace("-1|||||||", "-1|||2065550107||||");
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, phones, SECTIONS, ROSTERS)))
                .containsExactly("warning duplicate_value students.csv:3 cellphone first line 2");
    }

    @Test
    void resolvesMisspeltHeadersAndReadsTheirCells() {
        String students = STUDENTS.replace("first_name", "First Name").replace("grade_level", "grade_levl");
        assertThat(Findings.of(ParentSquare.FORMAT, district(SCHOOLS, students, SECTIONS, ROSTERS)))
                .containsExactly(
                        "error misnamed_column students.csv:1 First Name position 4 -> first_name",
                        "error misnamed_column students.csv:1 grade_levl position 6 -> grade_level");
    }

    @Test
    void showsNothingOfAFirstRowThatIsNearOneHeader() {
        assertThat(Findings.of(ParentSquare.FORMAT, Tables.of("students.csv", "7|s1||Kity|Lee|3||||||||\n")))
                .contains("error misnamed_column students.csv:1  position 4 -> city")
                .noneMatch(finding -> finding.contains("Kity"));
    }
}
