package dev.roster.io.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.io.staging.RejectedCount;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import dev.roster.validate.Report.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 45 of 300 students were wrong and left out, and after them the rows that refer to them. */
class RejectionsTest {
    private static final List<RejectedCount> LEFT_OUT = List.of(
            new RejectedCount("students.csv", 0, 45),
            new RejectedCount("parents.csv", 0, 82),
            new RejectedCount("rosters.csv", 0, 270));

    private static Report report() {
        List<FileFacts> files = Stream.of(
                        facts("students.csv", 255), facts("parents.csv", 478), facts("rosters.csv", 1530))
                .toList();
        return new Report(
                "parentsquare",
                "",
                Status.COMPLETE,
                List.of(),
                files,
                files.stream().map(FileFacts::name).toList(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static FileFacts facts(String name, long rows) {
        return new FileFacts(name, rows, 9000, "b".repeat(64));
    }

    private static Planning planning(List<RejectedCount> rejected) {
        return Planning.of(ParentSquare.FORMAT).withRejected(rejected);
    }

    @Test
    void rowsThatAHoldNamesWithOthersAreNotHeldAgain() {
        Difference difference = new Made()
                .file("students.csv", 300, 0, 45, 0)
                .file("parents.csv", 560, 0, 82, 0)
                .file("rosters.csv", 1800, 0, 270, 0)
                .difference();
        assertThat(planning(LEFT_OUT).against(difference, report()).holds())
                .extracting(Hold::rule, Hold::subject, Hold::message)
                .containsExactly(
                        tuple(
                                SafetyRule.REMOVALS,
                                "students.csv",
                                "45 of 300 students are gone, more than 10 %, and with them 82 of 560 parents, 270 of 1800 rosters; look at the query and the filters of the export, and whether it ran to its end, or if it is meant, allow it with --allow removals=students:45"));
    }

    @Test
    void rowsOfAFileThatIsHeldAsEmptiedAreNotHeldAgain() {
        Difference difference = new Made()
                .file("students.csv", 45, 0, 45, 0)
                .file("terms.csv", 4, 0, 0, 0)
                .difference();
        assertThat(planning(List.of(new RejectedCount("students.csv", 0, 45)))
                        .against(difference, report())
                        .holds())
                .extracting(Hold::rule)
                .containsExactly(SafetyRule.FILE_EMPTIED);
    }

    @Test
    void rowsThatReferToOthersThatWereLeftOutAreHeldWithThem() {
        assertThat(planning(LEFT_OUT)
                        .against(new Made().file("students.csv", 300, 1, 0, 0).difference(), report())
                        .holds())
                .extracting(Hold::rule, Hold::subject, Hold::rows, Hold::message)
                .containsExactly(
                        tuple(
                                SafetyRule.REJECTED,
                                "students.csv",
                                45L,
                                "45 of 300 students had errors, more than 10 %: 0 replaced by rows of the last delivery, 45 left out, and with them 82 of 560 parents, 270 of 1800 rosters; look for one cause of them all, such as a column that is filled differently, or if it is meant, allow it with --allow rejected=students:45"));
    }

    @Test
    void rowsOfWhichManyMoreAreLeftOutAreHeldByThemselvesAsWhatTheyMayBe() {
        List<RejectedCount> more = List.of(
                new RejectedCount("students.csv", 0, 20),
                new RejectedCount("parents.csv", 0, 0),
                new RejectedCount("rosters.csv", 0, 900));
        assertThat(planning(more)
                        .against(new Made().file("students.csv", 300, 1, 0, 0).difference(), report())
                        .holds())
                .extracting(
                        Hold::subject,
                        hold -> hold.message().substring(0, hold.message().indexOf(';')))
                .containsExactly(
                        tuple(
                                "rosters.csv",
                                "900 of 2430 rosters had errors or refer to rows that were left out, more than 10 %: 0 replaced by rows of the last delivery, 900 left out"));
    }

    @Test
    void rowsThatWereReplacedAreNotExplainedByOthersThatWereLeftOut() {
        List<RejectedCount> carried =
                List.of(new RejectedCount("students.csv", 0, 45), new RejectedCount("rosters.csv", 270, 0));
        assertThat(planning(carried)
                        .against(new Made().file("students.csv", 300, 1, 0, 0).difference(), report())
                        .holds())
                .extracting(Hold::subject)
                .containsExactly("students.csv", "rosters.csv");
    }
}
