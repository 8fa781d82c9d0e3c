package dev.roster.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.samegoal.SameGoal;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.validate.Findings;
import dev.roster.validate.Report;
import dev.roster.validate.Tables;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchoolsTest {
    private static final Tables FILES = Tables.of("schools.csv", """
                    school_id|school_name|school_zip|school_address|school_city|school_state|principal_first_name|principal_last_name|principal_email|school_phone
                    7|A|12345|1 Main St|Springfield|IL|Ann|Lee|ann@example.org|5555550100
                    8|B|12345|1 Main St|Springfield|IL|Ann|Lee|ann@example.org|5555550100
                    """)
            .and("rosters.csv", "school_id|section_id|student_id\n8||x\n9||y\n7|a|z\n|a|z\n8|b|\n");

    private static List<String> told(Format format, Tables files, Schools.Ids ids) throws IOException {
        Report report = Findings.report(format, files);
        Schools schools = Schools.of(format, report, files, ids);
        assertThat(schools.schools())
                .containsAll(report.problems().stream()
                        .flatMap(problem -> schools.of(problem).stream())
                        .toList());
        return report.problems().stream()
                .map(problem -> "%s:%s %s"
                        .formatted(
                                problem.place().file(),
                                problem.place().line(),
                                schools.of(problem).stream()
                                        .map(school -> school + school.id())
                                        .toList()))
                .toList();
    }

    @Test
    void callsASchoolByTheLineThatNamesItFirst() throws IOException {
        assertThat(told(ParentSquare.FORMAT, FILES, Schools.Ids.HIDDEN))
                .containsExactly(
                        "rosters.csv:2 [School[schools.csv:3]]",
                        "rosters.csv:3 [School[rosters.csv:3]]",
                        "rosters.csv:5 []",
                        "rosters.csv:6 [School[schools.csv:3]]");
    }

    @Test
    void keepsIdentifiersOnlyWhereSomebodyAsks() throws IOException {
        assertThat(told(ParentSquare.FORMAT, FILES, Schools.Ids.SHOWN))
                .containsExactly(
                        "rosters.csv:2 [School[schools.csv:3]8]",
                        "rosters.csv:3 [School[rosters.csv:3]9]",
                        "rosters.csv:5 []",
                        "rosters.csv:6 [School[schools.csv:3]8]");
    }

    @Test
    void goesByTheColumnOfTheSchoolWhereNoFileListsSchools() throws IOException {
        FileSpec<?> file = SameGoal.FORMAT.files().get(0);
        String header = file.columns().stream().map(ColumnSpec::header).collect(Collectors.joining("|"));
        String row = file.columns().stream()
                .map(column -> column.school() ? "North" : "")
                .collect(Collectors.joining("|"));
        Tables files = Tables.of(file.name(), header + "\n" + row + "\n" + row + "\n");
        assertThat(told(SameGoal.FORMAT, files, Schools.Ids.HIDDEN))
                .isNotEmpty()
                .allMatch(text -> text.endsWith(" [School[%s:2]]".formatted(file.name())));
    }

    @Test
    void isSilentWhereNobodyLooked() {
        Report report = Findings.report(ParentSquare.FORMAT, FILES);
        assertThat(Schools.none().of(report.problems().get(0))).isEmpty();
        assertThat(Schools.none().schools()).isEmpty();
    }
}
