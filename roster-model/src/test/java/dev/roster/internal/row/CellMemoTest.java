package dev.roster.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cells that come again are judged as if they were new. */
class CellMemoTest {
    private static final FileSpec<?> FILE = ParentSquare.SECTIONS;
    private static final int ROWS = 20_000;

    /** Right and wrong, alike in their first 8 or 16 bytes, with and without what only a look at all bytes tells. */
    private static final List<String> CELLS = List.of(
            "1",
            "0",
            "yes",
            "TRUE",
            "true",
            "false",
            "7",
            "07",
            "007",
            "a",
            "a ",
            " a",
            "\u00a0",
            " ",
            "",
            "a\nb",
            "12345678",
            "123456789",
            "12345678\u00e9",
            "1234567812345678",
            "12345678123456781",
            "1234567812345679",
            "Sch\u00f6n",
            "Sch\u00c3\u00b6n",
            "\u0418\u0432\u0430\u043d",
            "\u0418\u0432\u0430\u043d\u0418\u0432\u0430\u043d",
            "a\u0000",
            "a");

    private record Judged(List<Problem> problems, List<CheckedRow.State> states, List<@Nullable Object> values) {}

    @Test
    void aCellThatComesAgainIsJudgedAsANewOneIs() {
        Header header = HeaderReader.read(
                FILE, row(FILE.columns().stream().map(ColumnSpec::header).toList(), 0));
        List<Problem> problems = new ArrayList<>();
        RowChecker checker = new RowChecker(FILE, header, problems::add, new UnknownRules(null));
        Random random = new Random(8);
        for (int record = 1; record <= ROWS; record++) {
            List<String> cells = IntStream.range(0, FILE.columns().size())
                    .mapToObj(column -> CELLS.get(random.nextInt(CELLS.size())))
                    .toList();
            List<Problem> ofNew = new ArrayList<>();
            RowChecker fresh = new RowChecker(FILE, header, ofNew::add, new UnknownRules(null));
            problems.clear();
            assertThat(judged(checker, row(cells, record), problems))
                    .isEqualTo(judged(fresh, row(cells, record), ofNew));
        }
    }

    private static Judged judged(RowChecker checker, RawRow raw, List<Problem> problems) {
        CheckedRow row = checker.check(raw);
        int columns = FILE.columns().size();
        return new Judged(
                List.copyOf(problems),
                IntStream.range(0, columns).mapToObj(row::state).toList(),
                IntStream.range(0, columns).mapToObj(row::value).toList());
    }

    /** The buffer goes on after the last cell, as a reader's does. */
    private static RawRow row(List<String> cells, int record) {
        byte[] bytes = (String.join(",", cells) + ",and what stands behind").getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        row.reset(bytes, record + 1L, record);
        int start = 0;
        for (String cell : cells) {
            int end = start + cell.getBytes(StandardCharsets.UTF_8).length;
            row.add(start, end, start);
            start = end + 1;
        }
        return row;
    }
}
