package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.spec.FileSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Findings that were made elsewhere and come in any order. */
class ProblemBookTest {
    private final ProblemBook book = new ProblemBook(ParentSquare.FORMAT, 2);

    private static Problem problem(FileSpec<?> file, long line) {
        return file.use(CoreRules.NO_ROWS).at(new Place(file.name(), line, line - 1));
    }

    @Test
    void keepsTheFirstOfEachFileAndCountsAll() {
        for (long line : new long[] {9, 4, 7, 5}) {
            book.add(problem(ParentSquare.TERMS, line));
        }
        book.add(problem(ParentSquare.SCHOOLS, 8));
        assertThat(book.problems())
                .containsExactly(
                        problem(ParentSquare.SCHOOLS, 8),
                        problem(ParentSquare.TERMS, 4),
                        problem(ParentSquare.TERMS, 5));
        assertThat(book.totals())
                .containsExactly(
                        new Report.Total("no_rows", "schools.csv", 1), new Report.Total("no_rows", "terms.csv", 4));
        assertThat(book.counts()).isEqualTo(Map.of(Severity.ERROR, 1L, Severity.WARNING, 4L));
    }
}
