package dev.roster.race.read;

import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.race.Finding;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ours: the students and their schools, with keys, unique cells and references. */
final class RosterSet implements Reading {
    private static final int ALL = 1_000_000;

    @Override
    public Outcome read(Path folder) throws IOException {
        Report report = Roster.validate(
                ParentSquare.FORMAT, RosterFolder.at(folder), Options.standard().withCap(ALL));
        long rows = report.files().stream()
                .filter(file -> file.name().equals("students.csv"))
                .mapToLong(file -> file.rows())
                .sum();
        List<Finding> findings = report.problems().stream()
                .filter(problem -> "students.csv".equals(problem.place().file()))
                .map(problem -> Finding.of("students.csv", problem.place().line(), problem.code(), problem.columns()))
                .toList();
        return new Outcome(rows, 0, findings);
    }
}
