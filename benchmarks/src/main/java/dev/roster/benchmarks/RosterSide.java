package dev.roster.benchmarks;

import dev.roster.io.RosterReader;
import dev.roster.io.Row;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ours, as the README shows it. */
final class RosterSide implements Side {

    @Override
    public void read(Path file, RowTaker rows) throws IOException {
        try (RosterReader<Student> reader = RosterReader.open(ParentSquare.STUDENTS, file)) {
            for (Row<Student> row : reader) {
                rows.row(row.record(), row.problems().isEmpty() ? List.of() : findings(row));
            }
            if (!reader.problems().isEmpty()) {
                throw new IllegalStateException("the file itself has problems: " + reader.problems());
            }
        }
    }

    private static List<Finding> findings(Row<Student> row) {
        return row.problems().stream()
                .map(problem -> Finding.of(row.number(), problem.rule(), problem.columns()))
                .toList();
    }
}
