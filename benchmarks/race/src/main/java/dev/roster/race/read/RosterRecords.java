package dev.roster.race.read;

import dev.roster.io.RosterReader;
import dev.roster.io.Row;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.problem.Problem;
import dev.roster.race.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ours: header, lines and the rules of rows are checked, and a record is handed out for every row. */
final class RosterRecords implements Reading {

    @Override
    public Outcome read(Path folder) throws IOException {
        long rows = 0;
        long letters = 0;
        List<Finding> findings = new ArrayList<>();
        try (RosterReader<Student> reader = RosterReader.open(ParentSquare.STUDENTS, folder.resolve("students.csv"))) {
            for (Row<Student> row : reader) {
                rows++;
                Student student = row.record();
                if (row.problems().isEmpty() && student != null) {
                    letters += student.lastName().length();
                }
                for (Problem problem : row.problems()) {
                    findings.add(Finding.of("students.csv", row.line(), problem.code(), problem.columns()));
                }
            }
            if (!reader.problems().isEmpty()) {
                throw new IllegalStateException("the file itself has problems: " + reader.problems());
            }
        }
        return new Outcome(rows, letters, findings);
    }
}
