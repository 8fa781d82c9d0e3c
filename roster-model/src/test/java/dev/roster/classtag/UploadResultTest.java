package dev.roster.classtag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.validate.Tables;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadResultTest {

    private static UploadResult read(String text) throws IOException {
        return UploadResult.read(Tables.of("result.csv", text), "result.csv");
    }

    @Test
    void keepsWhatFailedWithItsLineAndItsOtherCells() throws IOException {
        UploadResult result = read("""
                guardianSisId|result|action|message
                g1|SUCCESS|CREATED|
                g2|ERROR||no such student
                g3||UPDATED|
                """);

        assertThat(result.success()).isFalse();
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.succeeded()).isEqualTo(1);
        assertThat(result.problems()).isEmpty();
        assertThat(result.failed())
                .containsExactly(
                        new UploadResult.Row(
                                3, "ERROR", null, Map.of("guardianSisId", "g2", "message", "no such student")),
                        new UploadResult.Row(4, null, "UPDATED", Map.of("guardianSisId", "g3")));
    }

    @Test
    void isASuccessWhereEveryRowIs() throws IOException {
        assertThat(read("result|action\nSUCCESS|CREATED\nSuccess|UPDATED\n").success())
                .isTrue();
    }

    @Test
    void saysWhichColumnIsMissing() throws IOException {
        UploadResult result = read("status|action\nSUCCESS|CREATED\n");
        assertThat(result.success()).isFalse();
        assertThat(result.failed()).isEmpty();
        assertThat(result.problems())
                .extracting(problem -> problem.severity().text() + " " + problem.code() + " " + problem.columns())
                .containsExactly("error missing_column [result]");
        assertThat(read("result\nSUCCESS\n").problems())
                .extracting(problem -> problem.severity().text() + " " + problem.code() + " " + problem.columns())
                .containsExactly("warning missing_column [action]");
    }

    @Test
    void readsAMisspeltColumnAndSuggestsTheRightName() throws IOException {
        UploadResult result = read("Result|action\nERROR|\n");
        assertThat(result.failed()).containsExactly(new UploadResult.Row(2, "ERROR", null, Map.of()));
        assertThat(result.problems())
                .extracting(problem -> problem.code() + " " + problem.suggestion())
                .containsExactly("misnamed_column result");
    }

    @Test
    void namesRowsAndFilesThatCannotBeTold() throws IOException {
        assertThat(read("result|action\nSUCCESS\n").problems())
                .extracting(problem -> problem.code() + " " + problem.place().line())
                .containsExactly("ragged_row 2");
        assertThat(read("").problems()).extracting(problem -> problem.code()).containsExactly("empty_file");
    }

    @Test
    void keepsTheCellsOfColumnsWithoutAHeaderOfTheirOwn() throws IOException {
        assertThat(read("result|||note|note\nERROR|a|b|c|d\n").failed())
                .containsExactly(new UploadResult.Row(
                        2, "ERROR", null, Map.of("column 2", "a", "column 3", "b", "note", "c", "column 5", "d")));
    }

    @Test
    void keepsAThousandProblemsAndCountsAll() throws IOException {
        UploadResult result = read("result|action\n" + "SUCCESS\n".repeat(1500));
        assertThat(result.problems()).hasSize(1000);
        assertThat(result.findings()).isEqualTo(1500);
        assertThat(result.success()).isFalse();
    }

    @Test
    void showsNoCell() throws IOException {
        UploadResult result = read("result|action|firstName\nERROR||Ana\n");
        assertThat(result).hasToString("UploadResult[rows=1, succeeded=0, failed=1, problems=0]");
        assertThat(result.failed().get(0)).hasToString("Row[redacted]");
    }

    @Test
    void takesSpacesAroundASuccessForNothing() throws IOException {
        assertThat(read("result|action\n SUCCESS |CREATED\n").success()).isTrue();
    }

    @Test
    void saysThatAColumnIsThereTwiceAndKeepsBoth() throws IOException {
        UploadResult result = read("result|note|note\nERROR|first|second\n");
        assertThat(result.problems())
                .extracting(problem -> problem.code() + " " + problem.place().line())
                .containsExactly("duplicate_column 1", "missing_column 1");
        assertThat(result.failed())
                .containsExactly(new UploadResult.Row(2, "ERROR", null, Map.of("note", "first", "column 3", "second")));
    }
}
