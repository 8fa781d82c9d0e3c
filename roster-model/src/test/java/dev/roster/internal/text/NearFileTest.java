package dev.roster.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearFileTest {
    private static final List<String> DOCUMENTED = List.of(
            "schools.csv",
            "students.csv",
            "staff.csv",
            "terms.csv",
            "groups.csv",
            "group_members.csv",
            "group_user_members.csv",
            "emergency_contacts.csv",
            "categories.csv",
            "classes.csv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Students.csv",
                "STUDENTS.CSV",
                "students.Csv",
                " students.csv",
                "students .csv",
                "students.csv ",
                "students\u200b.csv",
                "\ufeffstudents.csv",
                "student.csv",
                "Student.csv",
                "students",
                "Student",
                "students.txt",
                "students.xlsx",
                "student.txt",
                "students.csv.csv",
                "students.csv.txt",
                "students.CSV.csv",
                "students.csv.bak",
                "students.",
                "studentscsv",
                "tudents.csv",
                "sstudents.csv",
                "studemts.csv",
                "Studnts.csv",
                "students.cvs",
                "students.csvx",
                "stu-dents.csv"
            })
    void takesSlipsOfTheKeyboardAndOfExportersForTheFile(String found) {
        assertThat(NearFile.to(found, DOCUMENTED)).isEqualTo("students.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "group.csv, groups.csv",
        "group members.csv, group_members.csv",
        "group-members.csv, group_members.csv",
        "GroupMembers.csv, group_members.csv",
        "group_member.csv, group_members.csv",
        "groups_members.csv, group_members.csv",
        "group_user_member.csv, group_user_members.csv",
        "emergency-contact.csv, emergency_contacts.csv",
        "emergency.contacts.csv, emergency_contacts.csv",
        "staffs.csv, staff.csv",
        "term.csv, terms.csv",
        "category.csv, categories.csv",
        "class.csv, classes.csv"
    })
    void tellsWhichFileWasMeant(String found, String right) {
        assertThat(NearFile.to(found, DOCUMENTED)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".csv",
                "notes.txt",
                "readme",
                "COMPLETE",
                ".DS_Store",
                "._students.csv",
                "students_2026.csv",
                "students (1).csv",
                "stdnts.csv",
                "my_students.csv",
                "students.old.csv",
                "student_contacts.csv",
                "group_users.csv",
                "contacts.csv",
                "users.csv"
            })
    void leavesOtherNamesAlone(String found) {
        assertThat(NearFile.to(found, DOCUMENTED)).isNull();
    }

    @Test
    void takesTheNearestOfTwo() {
        assertThat(NearFile.to("Section.csv", List.of("sectionx.csv", "sections.csv", "section.csv")))
                .isEqualTo("section.csv");
        assertThat(NearFile.to("sections.txt", List.of("section.csv", "sections.csv")))
                .isEqualTo("sections.csv");
        assertThat(NearFile.to("sectionz.csv", List.of("sectiona.csv", "sectionb.csv")))
                .isEqualTo("sectiona.csv");
    }
}
