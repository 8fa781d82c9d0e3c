package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.Problem;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import java.io.IOException;
import java.util.List;

/** Takes the rows of a file that was read before; what is wrong with each of them has been said. */
final class SecondLook implements RowSink {
    private final RowLooks looks;

    private SecondLook(RowLooks looks) {
        this.looks = looks;
    }

    /** Reads a file again. */
    static SourceFacts read(RosterSource source, String file, RowChecker checker, int threads, FileSteps steps)
            throws IOException {
        try (RowLooks looks = RowLooks.of(checker, threads, new Quiet(steps))) {
            SourceFacts facts = source.read(file, new SecondLook(looks));
            looks.drain();
            return facts;
        }
    }

    @Override
    public void header(RawRow names) {
        // resolved at the first look
    }

    @Override
    public void row(RawRow row) throws IOException {
        looks.row(row);
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        // reported at the first look
    }

    /** Passes over what was reported at the first look. */
    private record Quiet(FileSteps steps) implements RowLooks.Taker {
        @Override
        public void rows(List<Problem> problems, CheckedRow[] rows, int size) {
            steps.second(rows, size);
        }
    }
}
